package dev.vitrine.sample.picture;

import java.util.List;

/** Colours of one picture, {@code 0xRRGGBB}. */
record Palette(int background, int main, int dark, int light) {

    /** Calm ones that stand beside each other well. */
    static final List<Palette> ALL = List.of(
            new Palette(0xE8F1EC, 0x3F8F6B, 0x2B6B4F, 0xBFE0CF),
            new Palette(0xE7F0F6, 0x3B7EA8, 0x28597A, 0xBCDBEC),
            new Palette(0xF8EDE6, 0xD0704A, 0xA04F30, 0xF3CDBB),
            new Palette(0xF0ECF6, 0x7C68A8, 0x584784, 0xD6CBE9),
            new Palette(0xF7F1E0, 0xC79A2E, 0x94701B, 0xF0DDA6),
            new Palette(0xE5F2F1, 0x2F9490, 0x1F6B69, 0xB5DFDC),
            new Palette(0xF8EAEC, 0xC2556B, 0x92394D, 0xF1C4CC),
            new Palette(0xEEF1E3, 0x84994A, 0x5F7031, 0xD5E0B4),
            new Palette(0xEAEDF1, 0x5B6B80, 0x3F4C5D, 0xC6CFDA),
            new Palette(0xE9EDF8, 0x5570BE, 0x3A508F, 0xC3CEEF));

    int colour(Ink ink) {
        return switch (ink) {
            case BACKGROUND -> background;
            case MAIN -> main;
            case DARK -> dark;
            case LIGHT -> light;
            case KEY -> 0x39414D;
            case GREY -> 0x9AA4AF;
            case WHITE -> 0xFFFFFF;
            case AMBER -> 0xF0A93B;
            case WOOD -> 0xAE7C4C;
        };
    }
}
