package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.comparison.whatif.EditBar;
import dev.vitrine.app.comparison.whatif.HistoryStrip;
import dev.vitrine.app.comparison.whatif.SubjectWords;
import dev.vitrine.app.comparison.whatif.WhatIf;
import dev.vitrine.app.control.ChoiceWords;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.operations.AsOf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** On top of Compare: whose lists they are, the history to edit, what was asked, and how far the lists agree. */
final class ComparisonHeader extends VBox {

    private final ComparisonViewModel viewModel;
    private final Messages messages;
    private final Label missing = new Label();
    private final ToggleButton filters = new ToggleButton();
    private final Label truth = new Label();

    ComparisonHeader(ComparisonViewModel viewModel, EditBar edits, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("comparison-header");
        missing.setId("missing-items");
        missing.getStyleClass().add("missing-items");
        missing.setWrapText(true);
        truth.setId("truth");
        truth.getStyleClass().add("truth-line");
        truth.setWrapText(true);
        getChildren()
                .addAll(
                        first(),
                        filterBar(),
                        histories(edits),
                        new HistoryStrip(viewModel.whatIf(), pictures, messages),
                        missing,
                        truth);
        viewModel.whatIf().stateProperty().addListener(property -> showMissing());
        viewModel.comparisonProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> {
            show();
            showMissing();
        });
        show();
        showMissing();
    }

    /** What can be done to the history, and to all that were kept. */
    private Node histories(EditBar edits) {
        HBox.setHgrow(edits, Priority.ALWAYS);
        HBox row = new HBox(
                edits,
                toggle(
                        "test-shoppers-open",
                        "comparison.testShoppers",
                        viewModel.testShoppers().openProperty()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("first-row");
        return row;
    }

    private Node first() {
        Label title = new Label();
        title.setId("comparison-title");
        title.getStyleClass().add("screen-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        this::title,
                        viewModel.whatIf().stateProperty(),
                        viewModel.shopperProperty(),
                        messages.localeProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        SegmentedChoice<AsOf> asOf = new SegmentedChoice<>(
                "as-of",
                List.of(AsOf.values()),
                viewModel.asOfProperty(),
                value -> messages.bind(key("comparison.asOf.", value)));
        asOf.disableProperty().bind(viewModel.whatIf().stateProperty().map(history -> !history.isReal()));
        HBox row = new HBox(
                title,
                space,
                length(),
                filters,
                toggle(
                        "find-disagreement",
                        "comparison.disagreement",
                        viewModel.disagreement().openProperty()),
                toggle(
                        "simulator-open",
                        "comparison.simulator",
                        viewModel.simulator().openProperty()),
                toggle("judge-open", "comparison.judge", viewModel.judge().openProperty()),
                export(),
                asOf);
        row.getStyleClass().add("first-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String title() {
        WhatIf history = viewModel.whatIf().stateProperty().get();
        return history == null
                ? messages.get(
                        "comparison.title.shopper", viewModel.shopperProperty().get())
                : SubjectWords.title(history, messages);
    }

    private void showMissing() {
        WhatIf history = viewModel.whatIf().stateProperty().get();
        List<String> gone = history == null ? List.of() : history.subject().missing();
        missing.setText(messages.get("comparison.missing", gone.size(), String.join(", ", gone)));
        missing.setVisible(!gone.isEmpty());
        missing.setManaged(!gone.isEmpty());
    }

    private Node filterBar() {
        ListOptionsViewModel options = viewModel.options();
        FilterBar bar = new FilterBar(options, messages);
        filters.setId("filters");
        filters.setMinWidth(USE_PREF_SIZE);
        filters.textProperty()
                .bind(messages.bind(
                        "comparison.filters", options.filterProperty().map(ItemFilter::conditions)));
        bar.visibleProperty().bind(filters.selectedProperty());
        bar.managedProperty().bind(filters.selectedProperty());
        return bar;
    }

    private Node toggle(String id, String key, BooleanProperty open) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(messages.bind(key));
        button.selectedProperty().bindBidirectional(open);
        return button;
    }

    private Node length() {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("list-length");
        box.getItems().setAll(ListOptionsViewModel.LENGTHS);
        box.setMinWidth(USE_PREF_SIZE);
        box.valueProperty().bindBidirectional(viewModel.options().lengthProperty());
        box.accessibleTextProperty().bind(messages.bind("comparison.length"));
        ChoiceWords.on(box, messages, length -> messages.get("comparison.first", length));
        return box;
    }

    private Node export() {
        Button button = new Button(null, new FontIcon(Material2AL.GET_APP));
        button.setId("export-lists");
        button.getStyleClass().addAll(Styles.BUTTON_ICON);
        button.setMinWidth(USE_PREF_SIZE);
        button.accessibleTextProperty().bind(messages.bind("comparison.save"));
        Hint.on(button, () -> messages.get("comparison.save"));
        button.setOnAction(event -> viewModel.save());
        return button;
    }

    private static String key(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT);
    }

    private void show() {
        Comparison comparison = viewModel.comparisonProperty().get();
        truth.setVisible(comparison != null && comparison.truth() != null);
        truth.setManaged(truth.isVisible());
        if (comparison == null) {
            return;
        }
        truth.setText(truth(comparison));
    }

    private String truth(Comparison comparison) {
        if (comparison.truth() == null) {
            return "";
        }
        StringJoiner ranks = new StringJoiner(messages.get("comparison.and"));
        Map<String, Integer> byModel = new LinkedHashMap<>();
        for (Column column : comparison.columns()) {
            if (column.truthRank() != null) {
                byModel.put(column.model(), column.truthRank());
            }
        }
        byModel.forEach((model, rank) -> ranks.add(messages.get("comparison.rankIn", model, rank)));
        String title = comparison.truth().title(messages.locale());
        return ranks.length() == 0
                ? messages.get("comparison.truthUnranked", title)
                : messages.get("comparison.truth", title, ranks);
    }
}
