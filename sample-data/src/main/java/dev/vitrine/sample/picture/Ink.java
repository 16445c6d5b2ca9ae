package dev.vitrine.sample.picture;

/** What a shape of a pictogram is coloured with; the palette says how. */
enum Ink {
    BACKGROUND,
    MAIN,
    DARK,
    LIGHT,
    KEY,
    GREY,
    WHITE,
    AMBER,
    WOOD;

    static Ink ofLetter(String letter) {
        return switch (letter) {
            case "m" -> MAIN;
            case "d" -> DARK;
            case "l" -> LIGHT;
            case "k" -> KEY;
            case "g" -> GREY;
            case "w" -> WHITE;
            case "a" -> AMBER;
            case "b" -> WOOD;
            default -> throw new IllegalArgumentException("no ink of letter " + letter);
        };
    }
}
