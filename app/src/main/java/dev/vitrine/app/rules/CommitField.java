package dev.vitrine.app.rules;

import java.util.function.Consumer;
import javafx.scene.control.TextField;

/** A field whose text counts once it is finished: by Enter, or by going elsewhere. */
final class CommitField extends TextField {

    private final Consumer<String> commit;
    private String shown = "";

    CommitField(String id, Consumer<String> commit) {
        this.commit = commit;
        setId(id);
        setOnAction(event -> finish());
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                finish();
            }
        });
    }

    void show(String text) {
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
