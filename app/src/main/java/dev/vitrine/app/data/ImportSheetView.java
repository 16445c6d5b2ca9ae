package dev.vitrine.app.data;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.operations.ImportFiles.ShopperNames;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The import sheet: how the file is read, its first rows under mapping menus, what would be kept, and the button. */
final class ImportSheetView extends BorderPane {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final ImportSheetViewModel viewModel;
    private final Messages messages;

    ImportSheetView(ImportSheetViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("import-sheet");
        getStyleClass().add("import-sheet");
        setMaxSize(1120, 680);
        setTop(title());
        if (viewModel.files().size() > 1) {
            setLeft(fileList());
        }
        viewModel.currentProperty().subscribe(draft -> setCenter(preview(draft)));
        setBottom(buttons());
    }

    private Label title() {
        Label title = new Label();
        title.getStyleClass().add("screen-title");
        title.textProperty().bind(messages.bind("import.title"));
        return title;
    }

    private ListView<FileDraft> fileList() {
        ListView<FileDraft> list = new ListView<>();
        list.setId("import-files");
        list.getStyleClass().add("plain-list");
        list.setPrefWidth(200);
        list.getItems().setAll(viewModel.files());
        list.setCellFactory(view -> new FileCell());
        list.getSelectionModel().selectFirst();
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                viewModel.currentProperty().set(chosen);
            }
        });
        return list;
    }

    private Node preview(FileDraft draft) {
        Label verdict = new WrappedLabel();
        verdict.setId("import-verdict");
        verdict.textProperty().bind(viewModel.verdict(draft));
        draft.outlookProperty()
                .subscribe(outlook -> verdict.pseudoClassStateChanged(PROBLEM, outlook.problem() != null));
        PreviewTable table = new PreviewTable(draft, messages);
        VBox.setVgrow(table, Priority.ALWAYS);
        SegmentedChoice<PreviewTable.Part> part = new SegmentedChoice<>(
                "import-rows",
                List.of(PreviewTable.Part.values()),
                table.partProperty(),
                value -> messages.bind("import.rows." + value.name().toLowerCase(Locale.ROOT)));
        VBox preview = new VBox(12, new FileSettings(draft, messages), part, table, verdict, earlier(draft));
        preview.getStyleClass().add("sheet-body");
        return preview;
    }

    private Node earlier(FileDraft draft) {
        Label words = new Label();
        words.setId("import-earlier");
        words.setWrapText(true);
        words.textProperty().bind(viewModel.earlier(draft));
        CheckBox again = new CheckBox();
        again.setId("import-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.setSelected(draft.options().again());
        again.textProperty().bind(messages.bind("import.again"));
        again.selectedProperty().subscribe(draft::setAgain);
        HBox row = new HBox(16, words, again);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(draft.earlierProperty().isNotNull());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox buttons() {
        Button cancel = button("import-cancel", "import.cancel", viewModel::cancel);
        cancel.setCancelButton(true);
        Button start = button("import-start", "import.start", viewModel::start);
        start.getStyleClass().add(Styles.ACCENT);
        start.setDefaultButton(true);
        start.disableProperty().bind(viewModel.ready().not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, pseudonyms(), gap, cancel, start);
    }

    private CheckBox pseudonyms() {
        CheckBox box = new CheckBox();
        box.setId("import-pseudonymise");
        box.setMaxHeight(Double.MAX_VALUE);
        box.textProperty().bind(messages.bind("import.pseudonymise"));
        Hint.on(box, () -> messages.get("import.pseudonymise.help"));
        box.selectedProperty().bindBidirectional(viewModel.pseudonymiseProperty());
        box.visibleProperty().bind(viewModel.shopperNamesProperty().isNotEqualTo(ShopperNames.OWN_IDS));
        box.disableProperty().bind(viewModel.shopperNamesProperty().isNotEqualTo(ShopperNames.OPEN));
        return box;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static final class FileCell extends ListCell<FileDraft> {
        @Override
        protected void updateItem(@Nullable FileDraft draft, boolean empty) {
            super.updateItem(draft, empty);
            setText(empty || draft == null ? "" : draft.source().name());
        }
    }
}
