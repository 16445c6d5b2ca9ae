package dev.vitrine.workspace.imports.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/** The values of a Parquet row as the texts that a CSV file would have; nested ones by their path. */
final class ParquetFields {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final String LIST_SEPARATOR = " > ";
    private static final long JULIAN_EPOCH_DAY = 2_440_588;

    private ParquetFields() {}

    /** Paths of all values, in the order of the schema; a list is one value. */
    static List<String> paths(GroupType schema) {
        List<String> paths = new ArrayList<>();
        addPaths("", schema, paths);
        return paths;
    }

    private static void addPaths(String above, GroupType group, List<String> paths) {
        for (Type field : group.getFields()) {
            String path = above + field.getName();
            if (isNested(field)) {
                addPaths(path + ".", field.asGroupType(), paths);
            } else {
                paths.add(path);
            }
        }
    }

    private static boolean isNested(Type field) {
        return !field.isPrimitive()
                && !field.isRepetition(Repetition.REPEATED)
                && field.getLogicalTypeAnnotation() == null;
    }

    static void collect(String above, Group group, Map<String, String> fields) {
        for (int index = 0; index < group.getType().getFieldCount(); index++) {
            Type field = group.getType().getType(index);
            String path = above + field.getName();
            if (group.getFieldRepetitionCount(index) == 0) {
                continue;
            }
            if (isNested(field)) {
                collect(path + ".", group.getGroup(index, 0), fields);
            } else {
                fields.put(path, text(group, index));
            }
        }
    }

    private static String text(Group group, int index) {
        List<String> parts = IntStream.range(0, group.getFieldRepetitionCount(index))
                .mapToObj(place -> text(group, index, place))
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join(LIST_SEPARATOR, parts);
    }

    private static String text(Group group, int index, int place) {
        Type field = group.getType().getType(index);
        if (field.isPrimitive()) {
            return text(field.asPrimitiveType(), group, index, place);
        }
        Group inner = group.getGroup(index, place);
        return String.join(
                LIST_SEPARATOR,
                IntStream.range(0, inner.getType().getFieldCount())
                        .mapToObj(part -> text(inner, part))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String text(PrimitiveType type, Group group, int index, int place) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> whole(logical, group.getInteger(index, place));
            case INT64 -> whole(logical, group.getLong(index, place));
            case DOUBLE -> plain(group.getDouble(index, place));
            // By way of its own digits: as a double, 0.1 would have many more.
            case FLOAT -> plain(Double.parseDouble(Float.toString(group.getFloat(index, place))));
            case INT96 -> julian(group.getInt96(index, place).getBytes());
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(type, group, index, place);
            default -> group.getValueToString(index, place);
        };
    }

    private static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : "";
    }

    private static String bytes(PrimitiveType type, Group group, int index, int place) {
        if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
            BigInteger unscaled = new BigInteger(group.getBinary(index, place).getBytes());
            return new BigDecimal(unscaled, decimal.getScale()).toPlainString();
        }
        return group.getBinary(index, place).toStringUsingUTF8();
    }

    private static String whole(LogicalTypeAnnotation logical, long value) {
        if (logical instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(value).toString();
        }
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
            return time(Instant.EPOCH.plus(value, unit(timestamp.getUnit())));
        }
        return logical instanceof DecimalLogicalTypeAnnotation decimal
                ? BigDecimal.valueOf(value, decimal.getScale()).toPlainString()
                : Long.toString(value);
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    /** Twelve bytes, low ones first: nanoseconds of the day, then the Julian day. */
    private static String julian(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = buffer.getLong();
        long day = buffer.getInt() - JULIAN_EPOCH_DAY;
        return time(LocalDate.ofEpochDay(day)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusNanos(nanos));
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
