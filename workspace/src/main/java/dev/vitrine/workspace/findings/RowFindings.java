package dev.vitrine.workspace.findings;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import dev.vitrine.workspace.cleaning.CleaningTable;
import dev.vitrine.workspace.cleaning.CountedRows;
import dev.vitrine.workspace.cleaning.Remaining;
import dev.vitrine.workspace.cleaning.StoredShop;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.InteractionFlags;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/** What rows say that sequences do not: quantities, prices, returns, and ids that are none. */
final class RowFindings {

    /** The first of all, where ids are counted from it. */
    private static final String ZERO = "0";

    private static final Set<String> NOBODY = Set.of(
            ZERO,
            "-1",
            "guest",
            "anonymous",
            "anon",
            "unknown",
            "none",
            "test",
            "dummy",
            "default",
            "undefined",
            "n.a.",
            "匿名",
            "游客",
            "未知",
            "散客",
            "无");

    private static final double ALL_BUT_FEW = 0.999;
    /** So many times what all but one in a thousand are at most is far. */
    private static final int TIMES = 10;
    /** Fewer say nothing of what is usual. */
    private static final int FEWEST = 1_000;

    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final Database database;

    RowFindings(Database database) {
        this.database = database;
    }

    List<Finding> list(Progress progress) {
        List<Finding> found = new ArrayList<>();
        CountedRows counted = CountedRows.of(database);
        addFar(found, Finding.Kind.FAR_QUANTITY, "quantity", CleaningSetting.QUANTITY_MOST, counted);
        addFar(found, Finding.Kind.FAR_PRICE, "price", CleaningSetting.PRICE_MOST, counted);
        found.add(nobody());
        if (hasReturns()) {
            found.add(returned(progress));
        }
        return found;
    }

    private void addFar(
            List<Finding> found, Finding.Kind kind, String column, CleaningSetting bound, CountedRows counted) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        database.scan(
                "SELECT shopper_key, interaction_key, flags, %s FROM interaction WHERE %s > 0"
                        .formatted(column, column),
                row -> {
                    if (counted.has(row.integer(1), row.whole(2), row.integer(3))) {
                        numbers.add(row.number(4));
                    }
                });
        double[] sorted = numbers.build().sorted().toArray();
        if (sorted.length >= FEWEST) {
            double usual = sorted[(int) (ALL_BUT_FEW * (sorted.length - 1))];
            String most = new BigDecimal(TIMES * usual)
                    .round(TWO_DIGITS)
                    .stripTrailingZeros()
                    .toPlainString();
            double limit = Double.parseDouble(most);
            long far = DoubleStream.of(sorted).filter(number -> number > limit).count();
            found.add(Finding.of(kind, far, sorted.length, List.of()).mendedBy(Map.of(bound, most)));
        }
    }

    /** Ids that say of themselves that they are none. */
    private Finding nobody() {
        List<String> ids = new ArrayList<>();
        for (String table : List.of("shopper", "item")) {
            Set<String> none = new HashSet<>(NOBODY);
            if (has(table, "1")) {
                none.remove(ZERO);
            }
            database.scan("SELECT id FROM " + table + " WHERE interactions > 0", row -> {
                if (none.contains(row.text(1).toLowerCase(Locale.ROOT))) {
                    ids.add(row.text(1));
                }
            });
        }
        long of = database.queryFirst("SELECT COUNT(*) FROM shopper WHERE interactions > 0", row -> row.whole(1))
                .orElseThrow();
        return Finding.of(Finding.Kind.NOBODY, ids.size(), of, ids)
                .mendedBy(Map.of(CleaningSetting.MISSING_IDS, CleaningRules.write(ids)));
    }

    private boolean has(String table, String id) {
        return !database.query(
                        "SELECT 1 FROM " + table + " WHERE id = ? AND interactions > 0", row -> row.integer(1), id)
                .isEmpty();
    }

    private boolean hasReturns() {
        return !database.query(
                        "SELECT 1 FROM interaction WHERE BITAND(flags, CAST(? AS INT)) <> 0 OR quantity < 0 FETCH FIRST ROW ONLY",
                        row -> row.integer(1),
                        InteractionFlags.CANCELLED)
                .isEmpty();
    }

    /** What would no longer count if returns took back their purchases. */
    private Finding returned(Progress progress) {
        CleaningRules rules = new CleaningTable(database).current();
        StoredShop shop = StoredShop.read(database, progress);
        Remaining now = shop.remaining(rules, progress);
        Remaining matched = shop.remaining(rules.with(CleaningSetting.RETURNS, "match"), progress);
        long purchases = matched.takenBy(CleaningRule.RETURNS).interactions()
                + matched.takenBy(CleaningRule.QUANTITY).interactions()
                - now.takenBy(CleaningRule.RETURNS).interactions()
                - now.takenBy(CleaningRule.QUANTITY).interactions();
        return Finding.of(
                        Finding.Kind.RETURNED,
                        Math.max(0, purchases),
                        now.left().interactions(),
                        List.of())
                .mendedBy(Map.of(CleaningSetting.RETURNS, "match"));
    }
}
