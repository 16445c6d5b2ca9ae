package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.training.TrainingConfig;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void everyChoiceOfTheDetailsIsOneOfTheEngineAndHasWords() {
        TrainingSettings.CHOICES.forEach((key, values) -> values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> {
                    TrainingConfig.check(Map.of(key, value));
                    String name = "training.setting." + key + "." + value;
                    assertNotEquals(name, messages.get(name));
                }));
    }
}
