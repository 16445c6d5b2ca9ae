package dev.vitrine.sample.dirty;

import dev.vitrine.sample.Dice;
import java.util.ArrayList;
import java.util.List;

/** Spoils the catalogue: Chinese column names and tabs throughout; and in between, rows with faults of their own. */
final class DirtyCatalogue {

    private static final List<String> HEADER =
            List.of("商品编号", "标题", "中文标题", "品牌", "类目", "价格", "库存", "图片", "上架日期", "成本");
    private static final int ITEM = 0;
    private static final int TITLE = 1;
    private static final int PRICE = 5;
    private static final int STOCK = 6;
    private static final int LAUNCHED = 8;
    private static final int ROWS_PER_SPOILT_ROW = 6;

    private final Dice dice;
    private final DirtyFile file = new DirtyFile("\t");

    DirtyCatalogue(Dice dice) {
        this.dice = dice;
    }

    /** @param clean rows of {@code catalogue.csv}, without the header, in its columns */
    DirtyFile spoil(List<List<String>> clean) {
        file.add(HEADER);
        for (List<String> row : clean) {
            if (dice.below(ROWS_PER_SPOILT_ROW) == 0) {
                addSpoilt(row);
            } else {
                file.add(row);
            }
        }
        return file;
    }

    private void addSpoilt(List<String> row) {
        switch (dice.below(7)) {
            case 0 -> addBefore(Fault.OUTDATED_ITEM, with(with(row, PRICE, "1.00"), STOCK, "1"), row);
            case 1 -> addBefore(Fault.NO_ITEM, with(row, ITEM, ""), row);
            case 2 -> addBefore(Fault.NO_NUMBER, with(row, STOCK, "plenty"), row);
            case 3 -> addBefore(Fault.BAD_LAUNCH_DATE, with(row, LAUNCHED, "soon"), row);
            case 4 -> addBefore(Fault.CUT_LINE, row.subList(ITEM, TITLE + 1), row);
            case 5 -> addBefore(Fault.SPACE_AROUND_ID, with(row, ITEM, " " + row.get(ITEM) + " "), List.of());
            default -> {
                file.add(row);
                file.repeatLast();
                file.count(Fault.DUPLICATE);
            }
        }
    }

    private void addBefore(Fault fault, List<String> spoilt, List<String> good) {
        file.add(spoilt);
        file.count(fault);
        if (!good.isEmpty()) {
            file.add(good);
        }
    }

    private static List<String> with(List<String> row, int column, String text) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, text);
        return changed;
    }
}
