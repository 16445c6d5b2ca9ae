package dev.vitrine.workspace.findings;

import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import dev.vitrine.workspace.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is odd about items: their ids, what is known of them, and what the catalogue has. */
final class ItemFindings {

    private static final int EXAMPLES = 6;

    private record Item(String id, String title) {}

    private final Database database;

    ItemFindings(Database database) {
        this.database = database;
    }

    List<Finding> list() {
        List<Item> sold = database.query(
                "SELECT id, COALESCE(title, '') title FROM item WHERE interactions > 0 ORDER BY interactions DESC",
                row -> new Item(row.text("id"), row.text("title")));
        List<Finding> found = new ArrayList<>();
        found.add(noProducts(sold));
        found.add(caseTwins(sold, alikeInFiles()));
        found.add(lacking(Finding.Kind.NO_TITLE, "title", sold.size()));
        found.add(lacking(Finding.Kind.NO_PRICE, "price", sold.size()));
        found.add(lacking(Finding.Kind.NO_CATEGORY, "category", sold.size()));
        boolean catalogue = count("SELECT COUNT(*) FROM item_details WHERE catalogue") > 0;
        if (catalogue) {
            found.add(notListed(sold.size()));
            found.add(neverSold());
        }
        return found;
    }

    private static Finding noProducts(List<Item> sold) {
        NoProduct noProduct = new NoProduct(sold.stream().map(Item::id).toList());
        List<Item> odd = sold.stream()
                .filter(item -> noProduct.is(item.id(), item.title()))
                .toList();
        List<String> names = odd.stream().map(ItemFindings::name).toList();
        List<String> ids = odd.stream().map(Item::id).toList();
        return Finding.of(Finding.Kind.NO_PRODUCTS, odd.size(), sold.size(), first(names))
                .mendedBy(Map.of(CleaningSetting.NO_PRODUCTS, CleaningRules.write(ids)));
    }

    private static String name(Item item) {
        return item.title().isBlank() || item.title().equals(item.id())
                ? item.id()
                : item.id() + " (" + item.title() + ")";
    }

    private long alikeInFiles() {
        return count("SELECT COALESCE(MAX(codes_alike), 0) FROM import_batch");
    }

    /** @param inFiles as many are alike in all rows that were read, whether or not they count */
    private static Finding caseTwins(List<Item> sold, long inFiles) {
        Map<String, List<String>> alike = new TreeMap<>();
        sold.forEach(item -> alike.computeIfAbsent(item.id().toLowerCase(Locale.ROOT), id -> new ArrayList<>())
                .add(item.id()));
        List<String> twins = alike.values().stream()
                .filter(ids -> ids.size() > 1)
                .map(ids -> String.join("/", ids))
                .toList();
        return Finding.of(Finding.Kind.CASE, twins.size(), sold.size(), first(twins))
                .with((double) Math.max(0, inFiles - twins.size()))
                .mendedBy(Map.of(CleaningSetting.CASE, "join"));
    }

    private Finding lacking(Finding.Kind kind, String column, int sold) {
        String absent = column.equals("title") ? "title IS NULL OR title = id" : column + " IS NULL";
        return Finding.of(
                kind, count("SELECT COUNT(*) FROM item WHERE interactions > 0 AND (" + absent + ")"), sold, List.of());
    }

    private Finding notListed(int sold) {
        String where = """
                FROM item i WHERE interactions > 0 AND NOT EXISTS
                    (SELECT 1 FROM item_details d WHERE d.item_key = i.item_key AND d.catalogue)""";
        return Finding.of(
                Finding.Kind.NOT_LISTED,
                count("SELECT COUNT(*) " + where),
                sold,
                database.query(
                        "SELECT id " + where + " ORDER BY interactions DESC FETCH FIRST " + EXAMPLES + " ROWS ONLY",
                        row -> row.text(1)));
    }

    private Finding neverSold() {
        String listed = "FROM item i WHERE item_key IN (SELECT item_key FROM item_details WHERE catalogue)";
        return Finding.of(
                Finding.Kind.NEVER_SOLD,
                count("SELECT COUNT(*) " + listed + " AND interactions = 0"),
                count("SELECT COUNT(*) " + listed),
                List.of());
    }

    private long count(String sql) {
        return database.queryFirst(sql, row -> row.whole(1)).orElseThrow();
    }

    private static List<String> first(List<String> all) {
        return all.subList(0, Math.min(EXAMPLES, all.size()));
    }
}
