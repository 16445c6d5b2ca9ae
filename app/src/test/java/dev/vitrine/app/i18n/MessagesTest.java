package dev.vitrine.app.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status.sizes",
                "status.device",
                "palette.shopper",
                "clean.sequences",
                "clean.of.shoppers",
                "clean.of.items",
                "plot.splitShoppers",
                "stage.disagreement.compared",
                "stage.evaluation.ranking",
                "stage.explain.judging",
                "stage.segment.asking",
                "stage.simulate.ranking",
                "training.lastRun",
                "attention.ribbons.count",
                "attention.timeline.gap",
                "attention.timeline.days",
                "attention.trust.result",
                "comparison.disagreement.summary",
                "comparison.feedback.agreement",
                "comparison.simulator.outcome",
                "rules.does.fresh",
                "rules.price.emptied",
                "rules.price.touched",
                "rules.summary"
            })
    void oneIsNotCountedInThePlural(String key) {
        String words = new Messages(Locale.ENGLISH).get(key, 1, 1, 1, 1, 1, 1);
        assertFalse(
                words.matches(
                        "(?s).*\\b1 (shoppers|items|interactions|purchases|threads|events|epochs|lines|days)\\b.*"),
                words);
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
