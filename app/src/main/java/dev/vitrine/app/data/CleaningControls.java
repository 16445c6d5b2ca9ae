package dev.vitrine.app.data;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What each rule is set by. */
final class CleaningControls {

    private static final double NUMBER_WIDTH = 72;

    private final CleaningViewModel viewModel;
    private final Messages messages;

    CleaningControls(CleaningViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    Node of(CleaningRule rule) {
        return switch (rule) {
            case RETURNS -> choice(CleaningSetting.RETURNS);
            case QUANTITY ->
                bounds(
                        CleaningSetting.QUANTITY_NOT_POSITIVE,
                        CleaningSetting.QUANTITY_LEAST,
                        CleaningSetting.QUANTITY_MOST);
            case PRICE ->
                bounds(CleaningSetting.PRICE_NOT_POSITIVE, CleaningSetting.PRICE_LEAST, CleaningSetting.PRICE_MOST);
            case DUPLICATES -> choice(CleaningSetting.DUPLICATES);
            case MISSING_IDS -> list(CleaningSetting.MISSING_IDS);
            case NO_PRODUCTS -> list(CleaningSetting.NO_PRODUCTS);
            case CASE -> choice(CleaningSetting.CASE);
            case WEIGHTS -> weights();
            case VALUES -> column(choice(CleaningSetting.VALUES), row(number(CleaningSetting.VALUE_LEAST)));
            case BOTS -> row(number(CleaningSetting.BOTS_PER_DAY), number(CleaningSetting.BOTS_ITEMS), suggest(rule));
            case LENGTH ->
                column(
                        row(number(CleaningSetting.SHOPPER_LEAST), number(CleaningSetting.ITEM_LEAST)),
                        check(CleaningSetting.K_CORE, "until-both-hold"));
            case SESSION -> row(number(CleaningSetting.SESSION_MINUTES));
        };
    }

    private Node choice(CleaningSetting setting) {
        ObjectProperty<String> chosen = new SimpleObjectProperty<>(setting.usual());
        viewModel.rulesProperty().subscribe(rules -> chosen.set(rules.get(setting)));
        chosen.addListener((property, before, after) -> viewModel.set(setting, after));
        SegmentedChoice<String> choice = new SegmentedChoice<>(
                "clean-" + setting.id(),
                setting.choices(),
                chosen,
                value -> messages.bind("clean.choice." + setting.id() + "." + value));
        choice.setAlignment(Pos.CENTER_RIGHT);
        return choice;
    }

    private Node bounds(CleaningSetting positive, CleaningSetting least, CleaningSetting most) {
        return column(row(number(least), number(most)), check(positive, "drop"));
    }

    /** A box that is ticked while the setting has the value. */
    private CheckBox check(CleaningSetting setting, String value) {
        String other = setting.choices().stream()
                .filter(each -> !each.equals(value))
                .findFirst()
                .orElseThrow();
        CheckBox box = new CheckBox();
        box.setId("clean-" + setting.id());
        box.textProperty().bind(messages.bind("clean.setting." + setting.id()));
        viewModel.rulesProperty().subscribe(rules -> box.setSelected(rules.is(setting, value)));
        box.setOnAction(event -> viewModel.set(setting, box.isSelected() ? value : other));
        return box;
    }

    private Node number(CleaningSetting setting) {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.textProperty().bind(messages.bind("clean.setting." + setting.id()));
        label.setMinWidth(Region.USE_PREF_SIZE);
        SettingField field = SettingField.of(setting, viewModel, messages);
        field.setAlignment(Pos.CENTER_RIGHT);
        narrow(field);
        return labelled(label, field);
    }

    private static void narrow(SettingField field) {
        field.setPrefWidth(NUMBER_WIDTH);
        field.setMinWidth(NUMBER_WIDTH);
        field.setMaxWidth(NUMBER_WIDTH);
    }

    private static HBox labelled(Label label, Node field) {
        HBox row = new HBox(6, label, field);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private Node list(CleaningSetting setting) {
        SettingField field = SettingField.of(setting, viewModel, messages);
        field.promptTextProperty().bind(messages.bind("clean.prompt." + setting.id()));
        Hint.on(field, () -> String.join(", ", viewModel.rulesProperty().get().list(setting)));
        HBox.setHgrow(field, Priority.ALWAYS);
        return row(field, suggest(setting.rule()));
    }

    private Button suggest(CleaningRule rule) {
        Button button = new Button();
        button.setId("suggest-" + rule.id());
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.ACCENT);
        button.textProperty().bind(messages.bind("clean.suggest"));
        Hint.on(button, () -> messages.get("clean.suggest.help"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> viewModel.suggest(rule));
        return button;
    }

    /** A field for each behaviour type there is. */
    private Node weights() {
        FlowPane fields = new FlowPane(8, 4);
        fields.setAlignment(Pos.CENTER_RIGHT);
        viewModel
                .behavioursProperty()
                .subscribe(types -> fields.getChildren()
                        .setAll(types.stream().map(this::weight).toList()));
        return fields;
    }

    private Node weight(String type) {
        Label label = new Label();
        label.textProperty()
                .bind(Bindings.createStringBinding(() -> BehaviourWords.of(messages, type), messages.localeProperty()));
        label.getStyleClass().add("caption");
        SettingField field = new SettingField(
                "clean-weight-" + type,
                viewModel,
                rules -> text(rules.weights().getOrDefault(type, CleaningRules.usualWeight(type))),
                (model, text) -> model.set(CleaningSetting.WEIGHTS, withWeight(type, text)));
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setAccessibleText(messages.get("clean.weight", type));
        narrow(field);
        field.setPrefWidth(NUMBER_WIDTH / 2);
        field.setMinWidth(NUMBER_WIDTH / 2);
        return labelled(label, field);
    }

    private String withWeight(String type, String text) {
        Map<String, String> weights = new TreeMap<>();
        viewModel.rulesProperty().get().weights().forEach((each, weight) -> weights.put(each, text(weight)));
        if (text.isBlank()) {
            weights.remove(type);
        } else {
            weights.put(type, text);
        }
        List<String> parts = weights.entrySet().stream()
                .map(weight -> weight.getKey() + "=" + weight.getValue().replace(',', '.'))
                .toList();
        return String.join(",", parts);
    }

    private static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(12, nodes);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(6, nodes);
        column.setAlignment(Pos.CENTER_RIGHT);
        return column;
    }
}
