package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files as public data sets and shop systems have them are read without a word about their columns. */
class ImportLayoutsTest extends WithImportDesk {

    private ImportPreview preview(Path file) {
        return new ImportFiles(desk.workspace()).preview(file, ImportOptions.DETECT);
    }

    @Test
    void atomicFilesOfRecBole() {
        Path events = desk.file(
                "shop.inter",
                "user_id:token\titem_id:token\trating:float\ttimestamp:float",
                "1\t1193\t5\t978300760",
                "1\t661\t3\t978302109");
        Path items = desk.file(
                "shop.item",
                "item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq",
                "1193\tOne Flew Over the Cuckoo's Nest\t1975\tDrama");
        Path shoppers = desk.file("shop.user", "user_id:token\tage:token\tgender:token", "1\t1\tF");

        assertEquals(FileKind.CATALOGUE, preview(items).kind());
        assertEquals(FileKind.SHOPPERS, preview(shoppers).kind());
        desk.importFiles(events, items, shoppers);

        assertEquals(Map.of("rating", 2L), desk.workspace().profile().behaviours());
        assertEquals(
                "One Flew Over the Cuckoo's Nest",
                desk.workspace().findItems("1193", 0, 1).get(0).title());
    }

    @Test
    void ratingsOfMovieLens100k() {
        Path ratings = desk.file("u.data", "196\t242\t3\t881250949", "186\t302\t3\t891717742");

        assertEquals(
                Map.of(Field.USER, "1", Field.ITEM, "2", Field.VALUE, "3", Field.TIME, "4"),
                preview(ratings).mapping());
    }

    @Test
    void ratingsMoviesAndUsersOfMovieLens1m() {
        Path ratings =
                desk.file("ratings.dat", "1::1193::5::978300760", "1::661::3::978302109", "2::1193::4::978298413");
        Path movies = desk.file(
                "movies.dat",
                "1::Toy Story (1995)::Animation|Children's|Comedy",
                "661::James and the Giant Peach (1996)::Animation|Children's|Musical",
                "1193::Shawshank, The: A Tale; or Not::Drama");
        Path users = desk.file("users.dat", "1::F::1::10::48067", "2::M::56::16::70072");

        assertEquals(FileKind.SHOPPERS, preview(users).kind());
        assertEquals(FileKind.CATALOGUE, preview(movies).kind());
        desk.importFiles(ratings, movies, users);

        assertEquals(Map.of("rating", 3L), desk.workspace().profile().behaviours());
        assertEquals(
                "Shawshank, The: A Tale; or Not",
                desk.workspace().item("1193").orElseThrow().title());
        assertEquals(2, desk.count("shopper"));
    }

    @Test
    void itemsAndUsersOfMovieLens100k() {
        Path items = desk.file(
                "u.item",
                "1|Toy Story (1995)|01-Jan-1995||http://us.imdb.com/M/title-exact?Toy%20Story%20(1995)"
                        + "|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0",
                "2|GoldenEye (1995)|01-Jan-1995||http://us.imdb.com/M/title-exact?GoldenEye%20(1995)"
                        + "|0|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0|1|0|0");
        Path users = desk.file("u.user", "1|24|M|technician|85711", "2|53|F|other|94043");

        assertEquals(FileKind.CATALOGUE, preview(items).kind());
        assertEquals(FileKind.SHOPPERS, preview(users).kind());
        desk.importFiles(items, users);
        assertEquals(
                "GoldenEye (1995)", desk.workspace().item("2").orElseThrow().title());
    }

    @Test
    void propertiesOfRetailRocketAreThoseSaidLast() {
        Path properties = desk.file(
                "item_properties_part1.csv",
                "timestamp,itemid,property,value",
                "1435460400000,460429,categoryid,1338",
                "1441508400000,206783,888,1116713 960601 n277.200",
                "1439089200000,460429,available,0",
                "1439694000000,460429,available,1",
                "1432436400000,460429,categoryid,7",
                "1431226800000,206783,790,n32880.000");
        ImportFiles.FileReport report = desk.importFile(properties);

        assertEquals(2, report.accepted());
        assertEquals("1338", desk.workspace().item("460429").orElseThrow().category());
        assertEquals(1, desk.workspace().item("460429").orElseThrow().stock());
    }

    @Test
    void eventsOfRetailRocket() {
        Path events = desk.file(
                "events.csv",
                "timestamp,visitorid,event,itemid,transactionid",
                "1433221332117,257597,view,355908,",
                "1433221932117,257597,addtocart,355908,",
                "1433222932117,257597,transaction,355908,4000");

        assertEquals("retailrocket", preview(events).layout());
        assertEquals(3, desk.importFile(events).accepted());
        assertEquals(
                Map.of("view", 1L, "cart", 1L, "purchase", 1L),
                desk.workspace().profile().behaviours());
    }

    @Test
    void reviewsAndRatingsOfAmazon() {
        Path reviews = desk.file(
                "reviews_Beauty.json",
                "{\"reviewerID\": \"A1\", \"asin\": \"B1\", \"helpful\": [0, 0], \"reviewText\": \"Good\","
                        + " \"overall\": 5.0, \"summary\": \"Nice\", \"unixReviewTime\": 1252800000,"
                        + " \"reviewTime\": \"09 13, 2009\"}",
                "{\"reviewerID\": \"A2\", \"asin\": \"B1\", \"overall\": 4.0, \"unixReviewTime\": 1252900000}");
        Path newer = desk.file(
                "All_Beauty.jsonl",
                "{\"rating\": 5.0, \"title\": \"Such a lovely scent\", \"text\": \"I like it\", \"asin\": \"B00\","
                        + " \"parent_asin\": \"B1\", \"user_id\": \"AGK\", \"timestamp\": 1588687728923}");
        Path ratings = desk.file("ratings_Beauty.csv", "A3,B000052XZ2,5.0,1377993600", "A4,B000052XZ3,2.0,1377994600");

        assertEquals("amazon-reviews", preview(reviews).layout());
        assertEquals("amazon-reviews", preview(newer).layout());
        desk.importFiles(reviews, newer, ratings);

        assertEquals(Map.of("rating", 5L), desk.workspace().profile().behaviours());
        assertEquals("B1", desk.workspace().findItems("b1", 0, 1).get(0).title());
    }

    @Test
    void columnsNamedInChinese() {
        Path orders = desk.file("订单.csv", "用户编号;商品编号;购买时间;数量;单价;订单号", "u;a;2011-01-01 10:00;1;9,90;1");
        Path items = desk.file("商品.csv", "货号,商品名称,品牌,类目,库存", "a,三人帐篷,山野,户外 > 帐篷,3");

        assertEquals(
                Map.of(
                        Field.USER, "用户编号",
                        Field.ITEM, "商品编号",
                        Field.TIME, "购买时间",
                        Field.QUANTITY, "数量",
                        Field.PRICE, "单价",
                        Field.ORDER_ID, "订单号"),
                preview(orders).mapping());
        assertEquals(FileKind.CATALOGUE, preview(items).kind());
        assertEquals(1, preview(items).accepted());
    }
}
