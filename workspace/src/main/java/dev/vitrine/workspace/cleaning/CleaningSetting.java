package dev.vitrine.workspace.cleaning;

import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can be set of the cleaning rules; a rule may have several settings. */
public enum CleaningSetting {
    RETURNS(CleaningRule.RETURNS, "returns", SettingText.oneOf("drop", "match", "keep")),
    QUANTITY_NOT_POSITIVE(CleaningRule.QUANTITY, "quantity-not-positive", SettingText.oneOf("drop", "keep")),
    QUANTITY_LEAST(CleaningRule.QUANTITY, "quantity-least", SettingText.NUMBER),
    QUANTITY_MOST(CleaningRule.QUANTITY, "quantity-most", SettingText.NUMBER),
    PRICE_NOT_POSITIVE(CleaningRule.PRICE, "price-not-positive", SettingText.oneOf("drop", "keep")),
    PRICE_LEAST(CleaningRule.PRICE, "price-least", SettingText.NUMBER),
    PRICE_MOST(CleaningRule.PRICE, "price-most", SettingText.NUMBER),
    DUPLICATES(CleaningRule.DUPLICATES, "duplicates", SettingText.oneOf("drop", "keep")),
    MISSING_IDS(CleaningRule.MISSING_IDS, "missing-ids", SettingText.LIST),
    NO_PRODUCTS(CleaningRule.NO_PRODUCTS, "no-products", SettingText.LIST),
    CASE(CleaningRule.CASE, "case", SettingText.oneOf("keep", "join")),
    WEIGHTS(CleaningRule.WEIGHTS, "weights", SettingText.WEIGHTS),
    VALUES(CleaningRule.VALUES, "values", SettingText.oneOf("as-is", "range", "shopper-mean")),
    VALUE_LEAST(CleaningRule.VALUES, "value-least", SettingText.NUMBER),
    BOTS_PER_DAY(CleaningRule.BOTS, "bots-per-day", SettingText.COUNT),
    BOTS_ITEMS(CleaningRule.BOTS, "bots-items", SettingText.COUNT),
    SHOPPER_LEAST(CleaningRule.LENGTH, "shopper-least", SettingText.COUNT),
    ITEM_LEAST(CleaningRule.LENGTH, "item-least", SettingText.COUNT),
    K_CORE(CleaningRule.LENGTH, "k-core", SettingText.oneOf("once", "until-both-hold")),
    SESSION_MINUTES(CleaningRule.SESSION, "session-minutes", SettingText.MINUTES);

    private final CleaningRule rule;
    private final String id;
    /** A record of what cannot change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final SettingText text;

    CleaningSetting(CleaningRule rule, String id, SettingText text) {
        this.rule = rule;
        this.id = id;
        this.text = text;
    }

    public CleaningRule rule() {
        return rule;
    }

    /** The name on the command line and in JSON. */
    public String id() {
        return id;
    }

    /** What it is set to unless something else is asked for; empty for nothing. */
    public String usual() {
        return text.usual();
    }

    /** What it can be set to, the usual one first; empty where that is any number or list. */
    public List<String> choices() {
        return text.choices();
    }

    /** Whether it lists ids. */
    public boolean isList() {
        return this == MISSING_IDS || this == NO_PRODUCTS;
    }

    /**
     * The one way to write a value.
     *
     * @throws dev.vitrine.engine.ProblemException if it cannot be set to that
     */
    String canonical(String value) {
        try {
            return text.canonical(value.strip());
        } catch (IllegalArgumentException e) {
            throw WorkspaceProblem.because(e, "clean.value", id, value.strip(), text.form());
        }
    }

    /**
     * The setting of a name.
     *
     * @throws dev.vitrine.engine.ProblemException if there is none
     */
    public static CleaningSetting of(String id) {
        return Arrays.stream(values())
                .filter(setting -> setting.id.equals(id))
                .findFirst()
                .orElseThrow(() -> WorkspaceProblem.of("clean.setting", id, ids()));
    }

    private static String ids() {
        return Arrays.stream(values()).map(CleaningSetting::id).collect(Collectors.joining(", "));
    }
}
