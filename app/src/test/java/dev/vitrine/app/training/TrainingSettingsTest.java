package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                    TrainingConfig.check(
                            key.equals("new-items") ? Map.of(key, value, "use-text", "true") : Map.of(key, value));
                    String name = TrainingSettings.words(key, value);
                    assertNotEquals(name, messages.get(name));
                }));
    }

    @Test
    void everySettingOfTheDetailsIsOneOfTheEngineAndIsExplained() {
        for (TrainingSettings.Group group : TrainingSettings.GROUPS) {
            for (String key : group.keys()) {
                assertTrue(TrainingConfig.keys().contains(key), key);
                assertFalse(messages.get("training.setting." + key + ".help").isBlank());
            }
        }
    }
}
