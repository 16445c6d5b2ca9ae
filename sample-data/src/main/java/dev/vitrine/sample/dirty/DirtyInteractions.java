package dev.vitrine.sample.dirty;

import dev.vitrine.sample.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * Spoils the log: other column names, semicolons, decimal commas and times without a zone throughout; and in between,
 * rows with every fault. Each faulty row is made of a clean one, which is there too.
 */
final class DirtyInteractions {

    private static final List<String> HEADER =
            List.of("Customer ID", "SKU", "Order date", "Event type", "Qty", "Unit price", "Order no", "Shop");
    private static final String SHOP = "web";
    private static final int SHOPPER = 0;
    private static final int ITEM = 1;
    private static final int TIME = 2;
    private static final int QUANTITY = 4;
    private static final int PRICE = 5;
    private static final int ORDER = 6;
    private static final List<String> NOTHING = List.of("", "NULL", "   ", "\\N");
    private static final List<String> BAD_TIMES =
            List.of("0000-00-00 00:00:00", "2025-02-30 10:00:00", "yesterday", "", "2025-13-01 09:00:00", "45749.5");
    private static final List<Fault> FAULTS = List.of(
            Fault.CUT_LINE,
            Fault.UNQUOTED_DELIMITER,
            Fault.NO_NUMBER,
            Fault.REPEATED_HEADER,
            Fault.NO_SHOPPER,
            Fault.RETURN_WITHOUT_SHOPPER,
            Fault.NO_ITEM,
            Fault.BAD_TIME,
            Fault.RETURN,
            Fault.QUANTITY_ZERO,
            Fault.PRICE_NOT_POSITIVE,
            Fault.DUPLICATE);
    private static final int ROWS_PER_FAULTY_ROW = 25;
    private static final int ROWS_PER_MENDED_ROW = 12;
    private static final int LONGEST_WAIT_OF_DUPLICATE = 400;

    private final Dice dice;
    private final DirtyFile file = new DirtyFile(";");
    private final List<List<String>> waitingDuplicates = new ArrayList<>();

    DirtyInteractions(Dice dice) {
        this.dice = dice;
    }

    /** @param clean rows of {@code interactions.csv}, without the header, in its columns */
    DirtyFile spoil(List<List<String>> clean) {
        file.add(HEADER);
        for (int index = 0; index < clean.size(); index++) {
            List<String> row = exported(clean.get(index));
            if (dice.below(ROWS_PER_MENDED_ROW) == 0) {
                row = harmlesslySpoilt(row);
            }
            file.add(row);
            if (dice.below(ROWS_PER_FAULTY_ROW) == 0) {
                addFaulty(row);
            }
            if (index % LONGEST_WAIT_OF_DUPLICATE == 0) {
                addWaitingDuplicates();
            }
        }
        addWaitingDuplicates();
        file.addLine("Total;;;;" + clean.size() + ";;;");
        file.count(Fault.TOTAL_LINE);
        return file;
    }

    private static List<String> exported(List<String> clean) {
        List<String> row = new ArrayList<>(clean);
        row.set(TIME, clean.get(TIME).replace('T', ' ').replace("Z", ""));
        row.set(PRICE, clean.get(PRICE).replace('.', ','));
        row.add(SHOP);
        return row;
    }

    private List<String> harmlesslySpoilt(List<String> row) {
        return switch (dice.below(4)) {
            case 0 -> spaceAround(dice.below(2), row);
            case 1 -> mended(Fault.OTHER_TIME_FORM, row, TIME, row.get(TIME).replace('-', '/'));
            case 2 -> mended(Fault.CURRENCY_SIGN, row, PRICE, row.get(PRICE) + " €");
            default -> {
                file.addLine("");
                file.count(Fault.EMPTY_LINE);
                yield row;
            }
        };
    }

    private List<String> spaceAround(int column, List<String> row) {
        return mended(Fault.SPACE_AROUND_ID, row, column, " " + row.get(column) + " ");
    }

    private List<String> mended(Fault fault, List<String> row, int column, String text) {
        file.count(fault);
        return with(row, column, text);
    }

    private void addFaulty(List<String> row) {
        Fault fault = dice.pick(FAULTS);
        file.count(fault);
        switch (fault) {
            case CUT_LINE -> file.addLine(String.join(";", row.subList(0, dice.between(2, 6))));
            case UNQUOTED_DELIMITER -> file.addLine(String.join(";", row) + "; gift wrap");
            case NO_NUMBER -> file.add(with(row, dice.between(QUANTITY, PRICE), "n/a"));
            case REPEATED_HEADER -> file.add(HEADER);
            case NO_SHOPPER -> file.add(with(row, SHOPPER, dice.pick(NOTHING)));
            case RETURN_WITHOUT_SHOPPER -> file.add(with(returned(row), SHOPPER, ""));
            case NO_ITEM -> file.add(with(row, ITEM, dice.pick(NOTHING)));
            case BAD_TIME -> file.add(with(row, TIME, dice.pick(BAD_TIMES)));
            case RETURN -> file.add(returned(row));
            case QUANTITY_ZERO -> file.add(with(row, QUANTITY, "0"));
            case PRICE_NOT_POSITIVE -> file.add(with(row, PRICE, dice.chance(0.7) ? "0,00" : "-5,00"));
            default -> duplicate(row);
        }
    }

    private static List<String> returned(List<String> row) {
        return with(with(row, QUANTITY, "-1"), ORDER, "C" + row.get(ORDER));
    }

    private void duplicate(List<String> row) {
        if (dice.chance(0.5)) {
            file.repeatLast();
        } else {
            waitingDuplicates.add(row);
        }
    }

    private void addWaitingDuplicates() {
        waitingDuplicates.forEach(file::add);
        waitingDuplicates.clear();
    }

    private static List<String> with(List<String> row, int column, String text) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, text);
        return changed;
    }
}
