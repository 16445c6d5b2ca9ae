package dev.vitrine.app.shell;

import org.kordamp.ikonli.Ikon;

/**
 * One line of the command palette.
 *
 * @param title what is found
 * @param detail what kind of thing it is, in a lighter tone
 * @param action what choosing it does
 */
public record PaletteEntry(Ikon icon, String title, String detail, Runnable action) {}
