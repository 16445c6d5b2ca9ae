package dev.vitrine.workspace.imports.layout;

import static dev.vitrine.workspace.imports.FileFormat.DELIMITED;
import static dev.vitrine.workspace.imports.FileFormat.ITEM_ATTRIBUTES;
import static dev.vitrine.workspace.imports.FileFormat.ITEM_PROPERTIES;
import static dev.vitrine.workspace.imports.FileFormat.JSON_LINES;
import static dev.vitrine.workspace.imports.FileFormat.SEQUENCES;
import static dev.vitrine.workspace.imports.FileKind.CATALOGUE;
import static dev.vitrine.workspace.imports.FileKind.INTERACTIONS;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ready-made layouts. */
public final class Layouts {

    private static final List<Layout> ALL = List.of(
            Layout.of(
                            "online-retail",
                            INTERACTIONS,
                            DELIMITED,
                            Map.of(
                                    Field.USER, "CustomerID",
                                    Field.ITEM, "StockCode",
                                    Field.TIME, "InvoiceDate",
                                    Field.QUANTITY, "Quantity",
                                    Field.PRICE, "UnitPrice|Price",
                                    Field.ORDER_ID, "InvoiceNo|Invoice",
                                    Field.TITLE, "Description"))
                    .withCancelledPrefix("C"),
            Layout.of(
                            "movielens",
                            INTERACTIONS,
                            DELIMITED,
                            Map.of(
                                    Field.USER, "userId",
                                    Field.ITEM, "movieId",
                                    Field.VALUE, "rating",
                                    Field.TIME, "timestamp"))
                    .withBehaviour(Layout.RATING),
            Layout.of(
                    "movielens",
                    CATALOGUE,
                    DELIMITED,
                    Map.of(
                            Field.ITEM, "movieId",
                            Field.TITLE, "title",
                            Field.CATEGORY, "genres")),
            Layout.of(
                            "retailrocket",
                            INTERACTIONS,
                            DELIMITED,
                            Map.of(
                                    Field.USER, "visitorid",
                                    Field.ITEM, "itemid",
                                    Field.TIME, "timestamp",
                                    Field.BEHAVIOUR, "event",
                                    Field.ORDER_ID, "transactionid"))
                    .withBehaviours(Map.of("addtocart", "cart", "transaction", Layout.PURCHASE)),
            Layout.of(
                    "retailrocket",
                    CATALOGUE,
                    ITEM_PROPERTIES,
                    Map.of(
                            Field.ITEM, "itemid",
                            Field.CATEGORY, "categoryid",
                            Field.STOCK, "available")),
            // Of 2014 and 2018, and of 2023: what is called title there is the review's.
            Layout.of(
                            "amazon-reviews",
                            INTERACTIONS,
                            JSON_LINES,
                            Map.of(
                                    Field.USER, "reviewerID",
                                    Field.ITEM, "asin",
                                    Field.VALUE, "overall",
                                    Field.TIME, "unixReviewTime"))
                    .withBehaviour(Layout.RATING),
            Layout.of(
                            "amazon-reviews",
                            INTERACTIONS,
                            JSON_LINES,
                            Map.of(
                                    Field.USER, "user_id",
                                    Field.ITEM, "parent_asin",
                                    Field.VALUE, "rating",
                                    Field.TIME, "timestamp"))
                    .withBehaviour(Layout.RATING),
            Layout.of(
                    "vitrine",
                    INTERACTIONS,
                    DELIMITED,
                    Map.of(
                            Field.USER, "shopper_id",
                            Field.ITEM, "item_id",
                            Field.TIME, "time",
                            Field.BEHAVIOUR, "behaviour",
                            Field.QUANTITY, "quantity",
                            Field.PRICE, "price",
                            Field.ORDER_ID, "order_id")),
            Layout.of(
                    "vitrine",
                    CATALOGUE,
                    DELIMITED,
                    Map.of(
                            Field.ITEM, "item_id",
                            Field.TITLE, "title",
                            Field.CHINESE_TITLE, "title_zh",
                            Field.BRAND, "brand",
                            Field.CATEGORY, "category",
                            Field.PRICE, "price",
                            Field.STOCK, "stock",
                            Field.IMAGE, "image",
                            Field.LAUNCHED, "launched")),
            Layout.of(
                    "amazon-office",
                    INTERACTIONS,
                    DELIMITED,
                    Map.of(
                            Field.USER, "user_id",
                            Field.ITEM, "item_id",
                            Field.ORDER, "position")),
            Layout.of(
                    "amazon-office",
                    CATALOGUE,
                    JSON_LINES,
                    Map.of(
                            Field.ITEM, "item_id",
                            Field.TITLE, "title",
                            Field.DESCRIPTION, "description",
                            Field.BRAND, "brand",
                            Field.CATEGORY, "categories")),
            Layout.of(
                    "sequences",
                    INTERACTIONS,
                    SEQUENCES,
                    Map.of(
                            Field.USER, "user",
                            Field.ITEM, "item",
                            Field.ORDER, "position")),
            Layout.of(
                    "sequences",
                    CATALOGUE,
                    ITEM_ATTRIBUTES,
                    Map.of(
                            Field.ITEM, "item",
                            Field.CATEGORY, "attributes")));

    private Layouts() {}

    public static List<String> names() {
        return ALL.stream().map(Layout::name).distinct().sorted().toList();
    }

    /** The layout that a file's columns show it to have. */
    public static Optional<Layout> recognise(FileFormat format, List<String> header) {
        return ALL.stream().filter(layout -> layout.fits(format, header)).findFirst();
    }

    /** The layout of this name that fits the file. */
    public static Optional<Layout> named(String name, FileFormat format, List<String> header) {
        return ALL.stream()
                .filter(layout -> layout.name().equals(name) && layout.fits(format, header))
                .findFirst();
    }
}
