package dev.vitrine.app.style;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the font of the window: one that has Latin and Chinese glyphs.
 *
 * <p>JavaFX's own fallback never finds Noto's Chinese fonts on Linux, so the family is named outright.
 */
public final class FontFamily {

    private static final List<String> PREFERRED = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "PingFang SC",
            "Hiragino Sans GB",
            "WenQuanYi Micro Hei",
            "Droid Sans Fallback");

    private FontFamily() {}

    static String best(Collection<String> installed) {
        return chinese(installed).orElse("System");
    }

    /** The family for Chinese text, if one is installed. */
    public static Optional<String> chinese(Collection<String> installed) {
        return PREFERRED.stream().filter(installed::contains).findFirst();
    }
}
