package dev.vitrine.app.shell;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.background.Job;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.Patience;
import dev.vitrine.app.i18n.Messages;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The bar at the bottom: sizes of the workspace, the device, and what is running, each job with its cancel. */
final class StatusBar extends HBox {

    private final ShellViewModel viewModel;
    private final Messages messages;
    private final HBox jobs = new HBox();

    StatusBar(ShellViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("status-bar");
        jobs.getStyleClass().add("jobs");
        jobs.setId("jobs");
        viewModel.jobs().addListener((ListChangeListener<Job>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
        });
        getChildren().addAll(words("sizes", viewModel.sizes()), words("device", viewModel.device()), space(), jobs);
    }

    /** A job has its row from when it is seen to take a while until its end. */
    private void follow(Job job) {
        Patience.lasting(job.runningProperty()).addListener((property, older, lasts) -> {
            if (lasts) {
                jobs.getChildren().add(row(job));
            } else {
                jobs.getChildren().removeIf(row -> row.getUserData() == job);
            }
        });
    }

    private Node row(Job job) {
        Label title = words("job-title", viewModel.describe(job));
        title.getStyleClass().add("job-title");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.statusProperty().map(Job.Status::fraction));
        HBox row = new HBox(title, bar, cancel(job));
        row.getStyleClass().add("job");
        row.setUserData(job);
        return row;
    }

    private Button cancel(Job job) {
        Button button = new Button();
        button.setId("cancel-job");
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        button.setGraphic(new FontIcon(Material2OutlinedAL.CLOSE));
        button.accessibleTextProperty().bind(messages.bind("status.cancel"));
        Hint.on(button, () -> messages.get("status.cancel"));
        button.setOnAction(event -> {
            button.setDisable(true);
            job.cancel();
        });
        return button;
    }

    private static Label words(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        return label;
    }

    private static Region space() {
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
