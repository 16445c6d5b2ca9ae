package dev.vitrine.app.shell;

import org.kordamp.ikonli.Ikon;

/** Something the palette can always do, such as going to a screen. */
public record PaletteCommand(Ikon icon, String titleKey, String detailKey, Runnable action) {}
