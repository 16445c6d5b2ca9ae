package dev.vitrine.app.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Locale jvmLocale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(jvmLocale);
    }

    @Test
    void englishStaysEnglishOnAChineseMachine() {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertEquals("Data", new Messages(Locale.ENGLISH).get("screen.data"));
    }

    @Test
    void boundTextsFollowTheLanguage() {
        Messages messages = new Messages(Locale.ENGLISH);
        StringBinding text = messages.bind("screen.data");
        assertEquals("Data", text.get());
        messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertEquals("数据", text.get());
    }
}
