package dev.vitrine.app.data;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.findings.FindingWords;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What a look at the data found, the worst first: a sentence, what it means, and what can be done. */
public final class FindingsPane extends ScrollPane {

    private final Messages messages;
    private final Consumer<Finding> mend;
    private final VBox list = new VBox();

    /** @param mend sets the cleaning rule that mends a finding */
    public FindingsPane(FindingsViewModel viewModel, Messages messages, Consumer<Finding> mend) {
        this.messages = messages;
        this.mend = mend;
        setId("findings");
        getStyleClass().add("findings");
        accessibleTextProperty().bind(messages.bind("data.tab.findings"));
        setFitToWidth(true);
        list.getStyleClass().add("findings-list");
        setContent(list);
        viewModel.findingsProperty().subscribe(findings -> show(viewModel));
        viewModel.busyProperty().subscribe(busy -> show(viewModel));
        messages.localeProperty().addListener(change -> show(viewModel));
    }

    private void show(FindingsViewModel viewModel) {
        if (viewModel.findingsProperty().get().isEmpty()) {
            Label words = new Label(messages.get(viewModel.busyProperty().get() ? "data.looking" : "data.noFindings"));
            words.getStyleClass().add("muted");
            list.getChildren().setAll(words);
            return;
        }
        list.getChildren()
                .setAll(viewModel.findingsProperty().get().stream()
                        .map(this::row)
                        .toList());
    }

    private Node row(Finding finding) {
        FindingWords words = FindingWords.of(finding, messages.locale());
        FontIcon icon = new FontIcon(icon(finding.level()));
        icon.getStyleClass().add("finding-" + finding.level().id());
        VBox sentences = new VBox(4);
        if (finding.level() == Finding.Level.FINE) {
            sentences.getChildren().add(label(words.what(), "muted"));
        } else {
            sentences
                    .getChildren()
                    .addAll(
                            label(words.what(), "finding-what"),
                            label(words.means(), "muted"),
                            label(words.mend(), "finding-mend"));
        }
        HBox.setHgrow(sentences, Priority.ALWAYS);
        HBox row = new HBox(12, icon, sentences);
        if (finding.canBeMended()) {
            row.getChildren().add(mendButton(finding));
        }
        row.getStyleClass().add("finding");
        return row;
    }

    private Button mendButton(Finding finding) {
        Button button = new Button(messages.get("data.mend"));
        button.setId("mend-" + finding.kind().id());
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> mend.accept(finding));
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static Ikon icon(Finding.Level level) {
        return switch (level) {
            case BAD -> Material2OutlinedAL.ERROR_OUTLINE;
            case NOTABLE -> Material2OutlinedAL.INFO;
            case FINE -> Material2OutlinedAL.CHECK_CIRCLE;
        };
    }
}
