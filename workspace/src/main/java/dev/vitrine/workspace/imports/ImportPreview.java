package dev.vitrine.workspace.imports;

import dev.vitrine.engine.Problem;
import dev.vitrine.workspace.imports.value.DecimalMark;
import dev.vitrine.workspace.imports.value.TimeFormat;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was detected in a file and what would become of its first rows.
 *
 * @param layout of the ready-made ones, that which fits; null for none
 * @param named whether the first row holds the names of the columns
 * @param header column names; generated ones where the file has none
 * @param rows first rows as text, {@code [rows][columns]}
 * @param otherRows some of those further down, by chance
 * @param mapping column by field, suggested or as asked for
 * @param times form of the times of interactions; null where there are none or it is not known
 * @param zone of times that name none
 * @param currency code of that of prices; null where none is named
 * @param sheets of a workbook, from which one can be chosen; empty for any other file
 * @param sheet of them that which is read
 * @param sameAs name of the last file with the same columns, which is followed; null for none
 * @param accepted of the previewed rows
 * @param rejected of the previewed rows, by reason
 * @param problem for which the file cannot be imported as it stands, so that nothing of it is accepted or rejected;
 *     null for none
 */
public record ImportPreview(
        Path file,
        FileKind kind,
        FileFormat format,
        @Nullable String layout,
        Charset encoding,
        char delimiter,
        boolean named,
        List<String> header,
        List<List<String>> rows,
        List<List<String>> otherRows,
        Map<Field, String> mapping,
        @Nullable TimeFormat times,
        DecimalMark decimals,
        ZoneId zone,
        @Nullable String currency,
        List<String> sheets,
        @Nullable String sheet,
        @Nullable String sameAs,
        int accepted,
        Map<RejectionReason, Integer> rejected,
        @Nullable Problem problem) {}
