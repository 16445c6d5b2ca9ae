package dev.vitrine.app.cli;

import java.util.Locale;

/** The languages that Vitrine speaks. */
enum Language {
    EN(Locale.ENGLISH, "Sample shop"),
    ZH(Locale.SIMPLIFIED_CHINESE, "示例商店");

    private final Locale locale;
    private final String sampleShop;

    Language(Locale locale, String sampleShop) {
        this.locale = locale;
        this.sampleShop = sampleShop;
    }

    Locale locale() {
        return locale;
    }

    /** What the sample shop is called. */
    String sampleShop() {
        return sampleShop;
    }

    static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
    }
}
