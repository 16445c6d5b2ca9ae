package dev.vitrine.app.control;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.background.Job;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** How far a job is, with a button that cancels it; away while nothing runs. */
public final class JobRow extends HBox {

    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();

    /**
     * @param job that runs; null for none
     * @param words of the button
     */
    public JobRow(
            String cancelId,
            ObservableValue<? extends @Nullable Job> job,
            ObservableValue<String> words,
            Runnable onCancel) {
        super(8);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        cancel.setId(cancelId);
        cancel.textProperty().bind(words);
        cancel.setOnAction(event -> onCancel.run());
        getChildren().addAll(bar, cancel);
        job.subscribe(this::follow);
    }

    /** For a narrow place. */
    public JobRow small() {
        bar.getStyleClass().add(Styles.SMALL);
        cancel.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        return this;
    }

    private void follow(@Nullable Job job) {
        setVisible(job != null);
        setManaged(job != null);
        bar.progressProperty().unbind();
        if (job != null) {
            bar.progressProperty().bind(job.statusProperty().map(Job.Status::fraction));
        }
    }
}
