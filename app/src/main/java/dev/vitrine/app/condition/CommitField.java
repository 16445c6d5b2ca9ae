package dev.vitrine.app.condition;

import java.util.function.Consumer;
import javafx.scene.control.TextField;

/** A field whose text counts once it is finished: by Enter, or by going elsewhere. */
public final class CommitField extends TextField {

    private final Consumer<String> commit;
    private String shown = "";

    public CommitField(String id, Consumer<String> commit) {
        this.commit = commit;
        setId(id);
        setOnAction(event -> finish());
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                finish();
            }
        });
    }

    /** What it holds by now. */
    public void show(String text) {
        shown = text;
        if (!getText().equals(text)) {
            setText(text);
        }
    }

    private void finish() {
        if (!getText().equals(shown)) {
            shown = getText();
            commit.accept(shown);
        }
    }
}
