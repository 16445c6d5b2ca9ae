package dev.vitrine.workspace.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was detected in a file and what would become of its first rows.
 *
 * @param layout of the ready-made ones, that which fits; null for none
 * @param header column names; generated ones where the file has none
 * @param rows first rows as text, {@code [rows][columns]}
 * @param mapping column by field, suggested or as asked for
 * @param accepted of the previewed rows
 * @param rejected of the previewed rows, by reason
 */
public record ImportPreview(
        Path file,
        FileKind kind,
        @Nullable String layout,
        Charset encoding,
        char delimiter,
        List<String> header,
        List<List<String>> rows,
        Map<Field, String> mapping,
        int accepted,
        Map<RejectionReason, Integer> rejected) {}
