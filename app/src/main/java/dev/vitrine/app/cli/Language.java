package dev.vitrine.app.cli;

import java.util.Locale;

/** The languages that Vitrine speaks. */
enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
    }
}
