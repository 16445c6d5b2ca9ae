package dev.vitrine.app.condition;

/** A piece of a text, with a caret below the character that is wrong. */
final class CaretText {

    private static final int BEFORE = 24;
    private static final int WIDTH = 34;

    private CaretText() {}

    static String of(String text, int position) {
        String line = text.replace('\n', ' ').replace('\t', ' ');
        int from = Math.max(0, Math.min(position - BEFORE, line.length() - WIDTH));
        String piece = line.substring(from, Math.min(line.length(), from + WIDTH));
        String head = from > 0 ? "…" : "";
        return head + piece + "\n" + " ".repeat(head.length() + position - from) + "^";
    }
}
