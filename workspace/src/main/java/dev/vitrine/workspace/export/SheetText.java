package dev.vitrine.workspace.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as cells of a workbook hold them: a character that XML does not know is written as {@code _x0007_} (ECMA-376,
 * 22.9.2.19), and so is the underscore of what only looks like that.
 */
public final class SheetText {

    private static final Pattern UNKNOWN =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4})");

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SheetText() {}

    public static String of(String text) {
        return UNKNOWN.matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    /** What stands in a cell. */
    public static String read(String cell) {
        return cell.indexOf('_') < 0
                ? cell
                : ESCAPE.matcher(cell)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
