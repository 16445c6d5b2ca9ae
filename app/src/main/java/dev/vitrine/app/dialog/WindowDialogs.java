package dev.vitrine.app.dialog;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.style.Look;
import dev.vitrine.engine.Problem;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Dialogs over the main window. */
public final class WindowDialogs implements Dialogs {

    private static final int FIELD_COLUMNS = 28;

    private final Stage owner;
    private final Look look;
    private final Messages messages;
    private final Consumer<String> toast;

    /** @param toast shows a sentence for a moment */
    public WindowDialogs(Stage owner, Look look, Messages messages, Consumer<String> toast) {
        this.owner = owner;
        this.look = look;
        this.messages = messages;
        this.toast = toast;
    }

    @Override
    public void problem(Problem problem) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(messages.get("dialog.problem"));
        dialog.getDialogPane().setContent(new ProblemPane(problem, messages));
        dialog.getDialogPane().getButtonTypes().add(button("dialog.close", ButtonData.CANCEL_CLOSE));
        dress(dialog);
        dialog.show();
    }

    @Override
    public void done(String key, Object... arguments) {
        toast.accept(messages.get(key, arguments));
    }

    @Override
    public boolean confirm(String key, Object... arguments) {
        ButtonType yes = button(key + ".yes", ButtonData.OK_DONE);
        Alert alert = new Alert(
                AlertType.CONFIRMATION,
                messages.get(key + ".text", arguments),
                yes,
                button("dialog.cancel", ButtonData.CANCEL_CLOSE));
        alert.setTitle(messages.get("app.name"));
        alert.setHeaderText(messages.get(key + ".title", arguments));
        alert.setGraphic(null); // it is made for white
        dress(alert);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    @Override
    public Optional<String> name(String key, String suggested) {
        return words(key, suggested, false);
    }

    @Override
    public Optional<String> note(String key, String present, Object... arguments) {
        return words(key, present, true, arguments);
    }

    private Optional<String> words(String key, String suggested, boolean mayBeBlank, Object... arguments) {
        ButtonType yes = button(key + ".yes", ButtonData.OK_DONE);
        TextField field = new TextField(suggested);
        field.setId("name");
        field.setPrefColumnCount(FIELD_COLUMNS);
        Label words = new Label(messages.get(key + ".text"));
        words.setLabelFor(field);
        Dialog<String> dialog = new Dialog<>();
        dialog.setTitle(messages.get("app.name"));
        dialog.setHeaderText(messages.get(key + ".title", arguments));
        dialog.getDialogPane().setContent(new VBox(8, words, field));
        dialog.getDialogPane().getButtonTypes().setAll(yes, button("dialog.cancel", ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane()
                .lookupButton(yes)
                .disableProperty()
                .bind(field.textProperty().map(text -> !mayBeBlank && text.isBlank()));
        dialog.setResultConverter(pressed -> yes.equals(pressed) ? field.getText() : null);
        dialog.setOnShown(event -> field.requestFocus());
        dress(dialog);
        return dialog.showAndWait();
    }

    @Override
    public List<Path> openFiles(String titleKey) {
        List<File> files = chooser(titleKey).showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.get(titleKey));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> saveFile(String titleKey, String suggestedName) {
        FileChooser chooser = chooser(titleKey);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get(titleKey));
        return chooser;
    }

    private ButtonType button(String key, ButtonData data) {
        return new ButtonType(messages.get(key), data);
    }

    private void dress(Dialog<?> dialog) {
        dialog.initOwner(owner);
        dialog.getDialogPane().getStylesheets().setAll(look.stylesheets());
        dialog.getDialogPane().getScene().setFill(look.background());
    }
}
