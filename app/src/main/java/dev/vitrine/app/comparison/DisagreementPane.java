package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.ChoiceWords;
import dev.vitrine.app.control.JobRow;
import dev.vitrine.app.control.SegmentBox;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.operations.FindDisagreement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The shoppers on whom the first two models differ most; choosing one shows their lists. */
final class DisagreementPane extends VBox {

    private static final double WIDTH = 296;
    private static final FindDisagreement.Category ALL = new FindDisagreement.Category("", 0, 0, List.of());

    private final DisagreementViewModel viewModel;
    private final Messages messages;
    private final Label models = new WrappedLabel();
    private final Button start = new Button();
    private final Label summary = new WrappedLabel();
    private final ComboBox<FindDisagreement.Category> category = new ComboBox<>();
    private final ListView<FindDisagreement.Found> list = new ListView<>();

    DisagreementPane(DisagreementViewModel viewModel, Supplier<SeenItems> seen, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("disagreement");
        getStyleClass().addAll("item-drawer", "disagreement");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        visibleProperty().bind(viewModel.openProperty());
        managedProperty().bind(viewModel.openProperty());
        summary.setId("disagreement-summary");
        setUpStart(seen);
        setUpCategory();
        setUpList();
        getChildren()
                .addAll(
                        titleRow(),
                        models,
                        new SegmentBox("disagreement-segment", viewModel.selection(), messages),
                        start,
                        running(),
                        summary,
                        category,
                        list);
        viewModel.jobProperty().addListener(property -> showModels());
        viewModel.models().addListener((ListChangeListener<String>) change -> showModels());
        viewModel.resultProperty().addListener(property -> showResult());
        viewModel
                .foundProperty()
                .addListener((property, before, found) -> list.getItems().setAll(found));
        messages.localeProperty().subscribe(locale -> {
            showModels();
            showResult();
            list.refresh();
        });
    }

    private Node titleRow() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(messages.bind("comparison.disagreement"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Material2AL.CLOSE));
        close.setId("disagreement-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.accessibleTextProperty().bind(messages.bind("comparison.close"));
        close.setOnAction(event -> viewModel.openProperty().set(false));
        return new HBox(title, space, close);
    }

    private void setUpStart(Supplier<SeenItems> seen) {
        start.setId("disagreement-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setMaxWidth(Double.MAX_VALUE);
        start.textProperty().bind(messages.bind("comparison.disagreement.start"));
        start.setOnAction(event -> viewModel.start(seen.get()));
    }

    private Node running() {
        HBox row = new JobRow(
                "disagreement-cancel", viewModel.jobProperty(), messages.bind("dialog.cancel"), viewModel::cancel);
        row.getStyleClass().add("running");
        return row;
    }

    private void setUpCategory() {
        category.setId("disagreement-category");
        category.setMaxWidth(Double.MAX_VALUE);
        category.accessibleTextProperty().bind(messages.bind("comparison.item.category"));
        ChoiceWords.on(category, messages, this::words);
        category.setOnAction(event -> {
            FindDisagreement.Category chosen = category.getValue();
            if (chosen != null) {
                viewModel.choose(chosen.equals(ALL) ? null : chosen);
            }
        });
    }

    private String words(FindDisagreement.Category each) {
        if (each.equals(ALL)) {
            return messages.get("comparison.filter.allCategories");
        }
        String name = each.name().isEmpty() ? messages.get("comparison.disagreement.noCategory") : each.name();
        return messages.get("comparison.disagreement.category", name, each.difference(), each.shoppers());
    }

    private void setUpList() {
        list.setId("disagreement-list");
        list.setCellFactory(view -> new FoundCell(messages));
        list.accessibleTextProperty().bind(messages.bind("comparison.disagreement"));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, chosen) -> {
            if (chosen != null) {
                viewModel.show(chosen);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                viewModel.openProperty().set(false);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private void showModels() {
        List<String> names = viewModel.selection().differentModels();
        models.setText(
                names.size() > 1
                        ? messages.get("comparison.disagreement.models", names.get(0), names.get(1))
                        : messages.get("comparison.disagreement.oneModel"));
        start.setDisable(!viewModel.canStart());
    }

    private void showResult() {
        FindDisagreement.Result result = viewModel.resultProperty().get();
        for (Node node : new Node[] {summary, category, list}) {
            node.setVisible(result != null);
        }
        if (result != null) {
            String words = messages.get(
                    "comparison.disagreement.summary",
                    result.model(),
                    result.other(),
                    result.difference(),
                    result.shoppers());
            summary.setText(
                    result.otherData() ? words + " " + messages.get("comparison.disagreement.otherData") : words);
            List<FindDisagreement.Category> all = new ArrayList<>(List.of(ALL));
            all.addAll(result.categories());
            if (!category.getItems().equals(all)) {
                category.getItems().setAll(all);
                category.setValue(ALL);
            }
        }
    }
}
