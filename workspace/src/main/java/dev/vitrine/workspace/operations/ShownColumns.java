package dev.vitrine.workspace.operations;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Missing;
import dev.vitrine.workspace.imports.value.TimeFormat;
import dev.vitrine.workspace.imports.value.TimeFormats;
import dev.vitrine.workspace.operations.ImportShownLists.Reason;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns of a file say what of shown lists, and what a row of it says. */
final class ShownColumns {

    private static final String BLANK = " ";

    /** Names by which a column is known, in lower case without blanks, dashes and underscores; a list's {@code score} is its model's. */
    enum Part {
        LIST("list listid request requestid impression impressionid session sessionid 列表 列表编号"),
        SHOPPER("shopper shopperid user userid customer customerid visitor visitorid 顾客 顾客编号 用户 用户编号 会员"),
        ITEM("item itemid product productid sku stockcode 商品 商品编号 商品编码 产品 货号"),
        PLACE("place position rank slot 位置 名次 排名"),
        MODEL("model recommender variant 模型"),
        TIME("time timestamp date datetime shown 时间 日期"),
        CLICKED("clicked click clicks 点击"),
        PURCHASED("purchased purchase purchases bought ordered order 购买 下单"),
        RATING("rating ratings stars 评分 星级");

        private final String names;

        Part(String names) {
            this.names = between(names);
        }

        private boolean isCalled(String column) {
            return names.contains(between(column.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")));
        }

        private static String between(String text) {
            return BLANK + text + BLANK;
        }
    }

    private static final Set<String> YES = Set.of("true", "yes", "y", "t", "x", "是");
    private static final Set<String> NO = Set.of("false", "no", "n", "f", "否");

    /**
     * A row.
     *
     * @param place 0 where the file does not say
     * @param reason why it cannot be used; null where it can
     * @param column that is at fault
     */
    record Read(
            String list,
            String shopper,
            String item,
            int place,
            String model,
            long time,
            boolean clicked,
            boolean purchased,
            @Nullable Double rating,
            @Nullable Reason reason,
            @Nullable String column) {

        private static Read not(Reason reason, @Nullable String column) {
            return new Read("", "", "", 0, "", SequenceDataset.NO_TIME, false, false, null, reason, column);
        }
    }

    /** By which id the workspace has a shopper. */
    interface Stored {

        @Nullable
        String of(String id);
    }

    private static final class Fault extends Exception {

        private static final long serialVersionUID = 1;
        private final Reason reason;
        private final Part part;

        Fault(Reason reason, Part part) {
            super(reason.name(), null, false, false);
            this.reason = reason;
            this.part = part;
        }
    }

    private final List<String> header;
    private final Map<Part, Integer> columns = new EnumMap<>(Part.class);
    private @Nullable TimeFormat times;

    private ShownColumns(List<String> header) {
        this.header = header;
        for (Part part : Part.values()) {
            for (int column = header.size() - 1; column >= 0; column--) {
                if (part.isCalled(header.get(column))) {
                    columns.put(part, column);
                }
            }
        }
    }

    /** @throws dev.vitrine.engine.ProblemException if it cannot be told who was shown what, or what became of it */
    static ShownColumns of(String file, List<String> header) {
        ShownColumns found = new ShownColumns(header);
        List<String> missing = new ArrayList<>();
        for (Part part : List.of(Part.SHOPPER, Part.ITEM)) {
            if (!found.columns.containsKey(part)) {
                missing.add(part.name().toLowerCase(Locale.ROOT));
            }
        }
        if (!(found.columns.containsKey(Part.CLICKED)
                || found.columns.containsKey(Part.PURCHASED)
                || found.columns.containsKey(Part.RATING))) {
            missing.add("clicked, purchased, rating");
        }
        if (!missing.isEmpty()) {
            throw WorkspaceProblem.of("feedback.columns", file, String.join("; ", missing), String.join(", ", header));
        }
        return found;
    }

    void detectTimes(List<SourceRow> sample) {
        List<String> texts = sample.stream()
                .filter(SourceRow::readable)
                .map(row -> text(Part.TIME, row))
                .filter(Objects::nonNull)
                .toList();
        times = TimeFormats.detect(texts).orElse(null);
    }

    @Nullable
    String placeName() {
        return name(Part.PLACE);
    }

    private @Nullable String name(Part part) {
        Integer column = columns.get(part);
        return column == null ? null : header.get(column);
    }

    private @Nullable String text(Part part, SourceRow row) {
        Integer column = columns.get(part);
        return column == null ? null : Missing.toNull(row.fields().get(column));
    }

    /** @param stored id by which the workspace has a shopper; null where there is none */
    Read read(SourceRow row, Stored stored) {
        if (!row.readable()) {
            return Read.not(Reason.UNREADABLE, null);
        }
        try {
            return readWell(row, stored);
        } catch (Fault e) {
            return Read.not(e.reason, name(e.part));
        }
    }

    private Read readWell(SourceRow row, Stored stored) throws Fault {
        String given = text(Part.SHOPPER, row);
        String item = text(Part.ITEM, row);
        if (given == null) {
            throw new Fault(Reason.NO_SHOPPER, Part.SHOPPER);
        }
        String shopper = stored.of(given);
        if (shopper == null) {
            throw new Fault(Reason.UNKNOWN_SHOPPER, Part.SHOPPER);
        }
        if (item == null) {
            throw new Fault(Reason.NO_ITEM, Part.ITEM);
        }
        String time = text(Part.TIME, row);
        String list = text(Part.LIST, row);
        String model = text(Part.MODEL, row);
        return new Read(
                list == null ? shopper + "|" + (time == null ? "" : time) : list,
                shopper,
                item,
                place(row),
                model == null ? "" : model,
                time(time),
                isYes(Part.CLICKED, row),
                isYes(Part.PURCHASED, row),
                rating(row),
                null,
                null);
    }

    private int place(SourceRow row) throws Fault {
        String text = text(Part.PLACE, row);
        if (text == null) {
            return 0;
        }
        try {
            int place = new BigDecimal(text).intValueExact();
            if (place > 0) {
                return place;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Told below, as a place below 1 is.
        }
        throw new Fault(Reason.BAD_PLACE, Part.PLACE);
    }

    private long time(@Nullable String text) throws Fault {
        TimeFormat format = times;
        if (text == null) {
            return SequenceDataset.NO_TIME;
        }
        long time = format == null ? SequenceDataset.NO_TIME : format.parse(text);
        if (time == SequenceDataset.NO_TIME) {
            throw new Fault(Reason.BAD_TIME, Part.TIME);
        }
        return time;
    }

    /** With a point or a comma before the fraction, whichever: ratings have no thousands. */
    private @Nullable Double rating(SourceRow row) throws Fault {
        String text = text(Part.RATING, row);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(',', '.')).doubleValue();
        } catch (NumberFormatException e) {
            throw new Fault(Reason.BAD_RATING, Part.RATING);
        }
    }

    private boolean isYes(Part part, SourceRow row) throws Fault {
        String text = text(part, row);
        String word = text == null ? "no" : text.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return YES.contains(word);
        }
        try {
            return isSome(new BigDecimal(word));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Fault(Reason.BAD_YES_OR_NO, part);
        }
    }

    /** Whether there was any, where a file says how often. */
    private static boolean isSome(BigDecimal count) {
        if (count.signum() < 0) {
            throw new ArithmeticException("nothing is done less than never");
        }
        return count.toBigIntegerExact().signum() > 0;
    }
}
