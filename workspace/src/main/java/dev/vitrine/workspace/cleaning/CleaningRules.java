package dev.vitrine.workspace.cleaning;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which interactions count.
 *
 * @param settings those that differ from the usual ones, in the order of the rules
 */
public record CleaningRules(Map<CleaningSetting, String> settings) {

    /** Sets aside what an import sets aside, and nothing else. */
    public static final CleaningRules USUAL = new CleaningRules(Map.of());

    /** Settings under which the same rows count as under the usual ones. */
    private static final Set<CleaningSetting> TOUCHES_NO_ROW =
            Set.of(CleaningSetting.VALUES, CleaningSetting.SESSION_MINUTES, CleaningSetting.K_CORE);

    public CleaningRules {
        Map<CleaningSetting, String> changed = new EnumMap<>(CleaningSetting.class);
        settings.forEach((setting, value) -> {
            String canonical = setting.canonical(value);
            if (!canonical.equals(setting.usual())) {
                changed.put(setting, canonical);
            }
        });
        settings = Collections.unmodifiableMap(changed);
    }

    /** @param texts value by name of the setting */
    public static CleaningRules of(Map<String, String> texts) {
        Map<CleaningSetting, String> settings = new EnumMap<>(CleaningSetting.class);
        texts.forEach((id, value) -> settings.put(CleaningSetting.of(id), value));
        return new CleaningRules(settings);
    }

    /** What differs from the usual, by name of the setting. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        settings.forEach((setting, value) -> texts.put(setting.id(), value));
        return texts;
    }

    public CleaningRules with(CleaningSetting setting, String value) {
        Map<CleaningSetting, String> changed = new EnumMap<>(CleaningSetting.class);
        changed.putAll(settings);
        changed.put(setting, value);
        return new CleaningRules(changed);
    }

    public CleaningRules with(CleaningSetting setting, List<String> values) {
        return with(setting, SettingText.write(values));
    }

    /** Ids as a setting lists them. */
    public static String write(List<String> ids) {
        return SettingText.write(ids);
    }

    /** The rules with what mends something as well: ids are added to those that are listed already. */
    public CleaningRules mended(Map<CleaningSetting, String> mend) {
        CleaningRules rules = this;
        for (Map.Entry<CleaningSetting, String> setting : mend.entrySet()) {
            rules = setting.getKey().isList()
                    ? rules.withAll(setting.getKey(), SettingText.list(setting.getValue()))
                    : rules.with(setting.getKey(), setting.getValue());
        }
        return rules;
    }

    private CleaningRules withAll(CleaningSetting setting, List<String> more) {
        return with(
                setting, Stream.concat(list(setting).stream(), more.stream()).toList());
    }

    /** The rules without an id among those that stand for nobody. */
    CleaningRules withoutMissing(String id) {
        return with(
                CleaningSetting.MISSING_IDS,
                list(CleaningSetting.MISSING_IDS).stream()
                        .filter(listed -> !listed.equalsIgnoreCase(id))
                        .toList());
    }

    /** As it is written, the usual one included. */
    public String get(CleaningSetting setting) {
        return settings.getOrDefault(setting, setting.usual());
    }

    public boolean is(CleaningSetting setting, String value) {
        return get(setting).equals(value);
    }

    /** Null for none. */
    public @Nullable Double number(CleaningSetting setting) {
        String text = get(setting);
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    /** 0 for none. */
    public int count(CleaningSetting setting) {
        String text = get(setting);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    public List<String> list(CleaningSetting setting) {
        return SettingText.list(get(setting));
    }

    /** How much a type tells of what the shopper wants; a type we do not know lies between a view and a cart. */
    public static double usualWeight(String behaviour) {
        return switch (behaviour) {
            case "view" -> 1;
            case "cart" -> 3;
            case "rating" -> 4;
            case "purchase" -> 5;
            default -> 2;
        };
    }

    /** By behaviour type; a type that is not in it has its usual weight. */
    public Map<String, Double> weights() {
        return SettingText.weights(get(CleaningSetting.WEIGHTS));
    }

    /** How long a shopper may pause before another session begins. */
    public Duration sessionGap() {
        return Duration.ofSeconds(Math.round(60 * Double.parseDouble(get(CleaningSetting.SESSION_MINUTES))));
    }

    public boolean isUsual() {
        return settings.isEmpty();
    }

    /** Whether other rows may count than those without a flag, or items be one that were imported as two. */
    public boolean touchRows() {
        return settings.keySet().stream().anyMatch(this::touchesRows);
    }

    private boolean touchesRows(CleaningSetting setting) {
        return setting == CleaningSetting.WEIGHTS ? weights().containsValue(0.0) : !TOUCHES_NO_ROW.contains(setting);
    }
}
