package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.ChoiceWords;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.Agreement;
import dev.vitrine.workspace.operations.AsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Above one list: which model it is by, under which rules, what it was made from, how far it agrees with the first, and its mix. */
final class ColumnHeader extends VBox {

    private static final String NO_RULES = "";

    private final int column;
    private final ComparisonViewModel viewModel;
    private final Messages messages;
    private final ComboBox<String> models = new ComboBox<>();
    private final ComboBox<String> rules = new ComboBox<>();
    private final Button remove;
    private final Button add;
    private final Button before;
    private final Label caption = new Label();
    private final Label agreement = new Label();
    private final Label otherData = new Label();
    private final MixBars mix;
    private boolean showing;

    ColumnHeader(int column, ComparisonViewModel viewModel, Messages messages) {
        this.column = column;
        this.viewModel = viewModel;
        this.messages = messages;
        remove = icon("column-remove-" + column, Material2AL.CLOSE, "comparison.remove");
        remove.setOnAction(event -> viewModel.columns().remove(column));
        add = icon("column-add", Material2AL.ADD, "comparison.add");
        add.setOnAction(event -> viewModel.columns().add());
        before = icon("column-before-" + column, Material2AL.HISTORY, "comparison.before");
        before.setOnAction(event -> viewModel.columns().showWithParent(choice().model()));
        mix = new MixBars(messages);
        setUpModels();
        setUpRules();
        label(caption, "column-caption-" + column, "caption");
        label(agreement, "agreement-" + column, "pair");
        label(otherData, "other-data-" + column, "other-data");
        otherData.setGraphic(new FontIcon(Material2MZ.WARNING));
        HBox row = new HBox(models, before, remove, add);
        row.getStyleClass().add("model-row");
        getStyleClass().add("column-header");
        setMinWidth(0);
        setPrefWidth(100);
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(row, rules, caption, agreement, otherData, mix);
    }

    private static void label(Label label, String id, String style) {
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
    }

    private void setUpModels() {
        models.setId("column-model-" + column);
        models.setMinWidth(0);
        models.setMaxWidth(Double.MAX_VALUE);
        models.setOnAction(event -> {
            if (!showing && models.getValue() != null) {
                viewModel.columns().show(column, models.getValue());
            }
        });
        HBox.setHgrow(models, Priority.ALWAYS);
    }

    private void setUpRules() {
        rules.setId("column-rules-" + column);
        rules.getStyleClass().add("column-rules");
        rules.setMinWidth(0);
        rules.setMaxWidth(Double.MAX_VALUE);
        ChoiceWords.on(rules, messages, name -> name.equals(NO_RULES) ? messages.get("comparison.noRules") : name);
        rules.setOnAction(event -> {
            String name = rules.getValue();
            if (!showing && name != null) {
                viewModel.columns().putUnder(column, name.equals(NO_RULES) ? null : name);
            }
        });
        Hint.on(
                rules,
                () -> messages.get(rules.getItems().size() > 1 ? "comparison.rules.text" : "comparison.rules.none"));
    }

    private ColumnChoice choice() {
        return viewModel.columns().choicesProperty().get().get(column);
    }

    private Button icon(String id, Ikon icon, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Hint.on(button, () -> messages.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    void showModels() {
        List<String> names = viewModel.columns().modelsProperty().getValue().stream()
                .map(ModelCard::name)
                .toList();
        int count = viewModel.columns().choicesProperty().get().size();
        showing = true;
        if (!models.getItems().equals(names)) {
            models.getItems().setAll(names);
        }
        models.setValue(choice().model());
        showRules();
        showing = false;
        models.setAccessibleText(messages.get("comparison.model", column + 1));
        remove.setAccessibleText(messages.get("comparison.remove"));
        add.setAccessibleText(messages.get("comparison.add"));
        before.setAccessibleText(messages.get("comparison.before"));
        show(before, viewModel.columns().parentOf(choice().model()).isPresent());
        show(remove, count > 1);
        show(add, column == count - 1 && viewModel.columns().canAdd());
    }

    private void showRules() {
        List<String> names = new ArrayList<>(List.of(NO_RULES));
        viewModel.columns().ruleSetsProperty().getValue().forEach(set -> names.add(set.name()));
        if (!rules.getItems().equals(names)) {
            rules.getItems().setAll(names);
        }
        rules.setValue(Objects.requireNonNullElse(choice().rules(), NO_RULES));
        rules.setAccessibleText(messages.get("comparison.rules", column + 1));
    }

    /** @param mixes of all lists */
    void showAnswer(Comparison comparison, List<ListMix> mixes) {
        Column list = comparison.columns().get(column);
        boolean any = list.problem() == null;
        caption.setText(any ? caption(comparison, list) : "");
        agreement.setText(any ? agreement(comparison, list) : "");
        Hint.on(agreement, () -> allPairs(comparison));
        show(agreement, comparison.columns().size() > 1);
        mix.show(mixes.get(column));
        mix.setVisible(any);
        String first = comparison.columns().get(0).model();
        otherData.setText(messages.get("comparison.otherData", first));
        Hint.on(otherData, () -> messages.get("comparison.otherData.text", list.model(), first));
        show(otherData, viewModel.columns().isFittedOnOtherData(list.model(), first));
    }

    void showNothing() {
        caption.setText("");
        agreement.setText("");
        show(otherData, false);
        mix.setVisible(false);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private String caption(Comparison comparison, Column list) {
        String words = madeFrom(comparison, list);
        int conditions = comparison.filter().conditions();
        return conditions == 0 ? words : words + messages.get("comparison.filtered", conditions);
    }

    private String madeFrom(Comparison comparison, Column list) {
        if (comparison.asOf() == AsOf.NOW) {
            int events = comparison.history().events().size();
            return messages.get(comparison.history().isReal() ? "comparison.asOfNow" : "comparison.asOfEdited", events);
        }
        Integer rank = list.truthRank();
        return rank == null ? messages.get("comparison.asOfTest") : messages.get("comparison.asOfTestWithRank", rank);
    }

    private String agreement(Comparison comparison, Column list) {
        Column first = comparison.columns().get(0);
        if (column == 0) {
            return messages.get("comparison.reference");
        }
        return comparison.agreements().stream()
                .filter(pair -> isOf(pair.model(), pair.rules(), first) && isOf(pair.other(), pair.otherRules(), list))
                .findFirst()
                .map(pair -> messages.get("comparison.agreement", pair.shared(), comparison.top(), figures(pair)))
                .orElse("");
    }

    private static boolean isOf(String model, @Nullable String rules, Column list) {
        return model.equals(list.model()) && Objects.equals(rules, list.rules());
    }

    private String figures(Agreement pair) {
        return pair.kendall() == null
                ? messages.get("comparison.overlap", pair.rankBiasedOverlap())
                : messages.get("comparison.overlapAndKendall", pair.rankBiasedOverlap(), pair.kendall());
    }

    private String allPairs(Comparison comparison) {
        StringJoiner lines = new StringJoiner("\n");
        for (Agreement pair : comparison.agreements()) {
            lines.add(messages.get(
                    "comparison.pair",
                    Column.name(pair.model(), pair.rules(), messages),
                    Column.name(pair.other(), pair.otherRules(), messages),
                    pair.shared(),
                    comparison.top(),
                    figures(pair)));
        }
        return lines.add(messages.get("comparison.agreement.text")).toString();
    }
}
