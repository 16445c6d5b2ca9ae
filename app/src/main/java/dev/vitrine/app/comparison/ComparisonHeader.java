package dev.vitrine.app.comparison;

import dev.vitrine.app.comparison.whatif.EditBar;
import dev.vitrine.app.comparison.whatif.HistoryStrip;
import dev.vitrine.app.comparison.whatif.SubjectWords;
import dev.vitrine.app.comparison.whatif.WhatIf;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.operations.AsOf;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** On top of Compare: whose lists they are, the history to edit, what was asked, and how far the lists agree. */
final class ComparisonHeader extends VBox {

    private final ComparisonViewModel viewModel;
    private final Messages messages;
    private final Label missing = new Label();
    private final FlowPane agreement = new FlowPane();
    private final Label truth = new Label();

    ComparisonHeader(ComparisonViewModel viewModel, EditBar edits, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("comparison-header");
        missing.setId("missing-items");
        missing.getStyleClass().add("missing-items");
        missing.setWrapText(true);
        agreement.setId("agreement");
        agreement.getStyleClass().add("agreement");
        truth.setId("truth");
        truth.getStyleClass().add("truth-line");
        truth.setWrapText(true);
        getChildren()
                .addAll(
                        first(),
                        edits,
                        new HistoryStrip(viewModel.whatIf(), pictures, messages),
                        missing,
                        agreement,
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
                new SegmentedChoice<>(
                        "seen",
                        List.of(SeenItems.values()),
                        viewModel.seenProperty(),
                        value -> messages.bind(key("comparison.seen.", value))),
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

    private static String key(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT);
    }

    private void show() {
        agreement.getChildren().clear();
        Comparison comparison = viewModel.comparisonProperty().get();
        truth.setVisible(comparison != null && comparison.truth() != null);
        truth.setManaged(truth.isVisible());
        if (comparison == null) {
            return;
        }
        showAgreement(comparison);
        truth.setText(truth(comparison));
    }

    private void showAgreement(Comparison comparison) {
        if (comparison.agreements().isEmpty()) {
            return;
        }
        Label title = new Label(messages.get("comparison.agreement", comparison.top()));
        title.getStyleClass().add("caption");
        agreement.getChildren().add(title);
        for (Comparison.Agreement pair : comparison.agreements()) {
            Label label = new Label(messages.get("comparison.shared", pair.model(), pair.other(), pair.shared()));
            label.getStyleClass().add("pair");
            agreement.getChildren().add(label);
        }
    }

    private String truth(Comparison comparison) {
        if (comparison.truth() == null) {
            return "";
        }
        StringJoiner ranks = new StringJoiner(messages.get("comparison.and"));
        for (Column column : comparison.columns()) {
            if (column.truthRank() != null) {
                ranks.add(messages.get("comparison.rankIn", column.model(), column.truthRank()));
            }
        }
        String title = comparison.truth().title(messages.locale());
        return ranks.length() == 0
                ? messages.get("comparison.truthUnranked", title)
                : messages.get("comparison.truth", title, ranks);
    }
}
