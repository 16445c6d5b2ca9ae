package dev.vitrine.app.comparison;

import dev.vitrine.app.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;

/** What stands above the lists; headers are kept and shown anew, as tiles are. */
final class ColumnHeaders extends HBox {

    private final ComparisonViewModel viewModel;
    private final Messages messages;
    private final List<ColumnHeader> headers = new ArrayList<>();

    ColumnHeaders(ComparisonViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("column-headers");
        viewModel.columns().choicesProperty().addListener((property, before, after) -> showModels());
        viewModel.columns().ruleSetsProperty().addListener((property, before, after) -> showModels());
        viewModel.columns().modelsProperty().addListener(property -> {
            showModels();
            showAnswer();
        });
        viewModel.comparisonProperty().addListener(property -> showAnswer());
        messages.localeProperty().addListener(property -> {
            showModels();
            showAnswer();
        });
        showModels();
        showAnswer();
    }

    private void showModels() {
        int count = viewModel.columns().choicesProperty().get().size();
        while (headers.size() < count) {
            headers.add(new ColumnHeader(headers.size(), viewModel, messages));
        }
        if (getChildren().size() != count) {
            getChildren().setAll(headers.subList(0, count));
        }
        headers.subList(0, count).forEach(ColumnHeader::showModels);
    }

    private void showAnswer() {
        Comparison comparison = viewModel.comparisonProperty().get();
        int answered = comparison == null ? 0 : comparison.columns().size();
        if (comparison != null) {
            List<ListMix> mixes = ListMix.of(comparison.columns());
            for (int column = 0; column < Math.min(answered, headers.size()); column++) {
                headers.get(column).showAnswer(comparison, mixes);
            }
        }
        headers.subList(Math.min(answered, headers.size()), headers.size()).forEach(ColumnHeader::showNothing);
    }
}
