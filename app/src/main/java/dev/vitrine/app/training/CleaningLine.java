package dev.vitrine.app.training;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.CleanedShare;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Says which cleaning rules apply to what is trained on, and leads to them. */
public final class CleaningLine extends HBox {

    private final OpenWorkspace workspace;
    private final LatestQuery<CleanedShare> query;
    private final ObjectProperty<@Nullable CleanedShare> share = new SimpleObjectProperty<>();

    /** @param toCleaning leads to the rules */
    public CleaningLine(OpenWorkspace workspace, Background background, Messages messages, Runnable toCleaning) {
        super(4);
        this.workspace = workspace;
        this.query = new LatestQuery<>(background, share::set);
        getStyleClass().add("centred");
        getChildren().addAll(words(messages), link(messages, toCleaning));
        visibleProperty().bind(share.isNotNull());
        workspace.changesProperty().addListener(change -> refresh());
        refresh();
    }

    private void refresh() {
        Workspace open = workspace.get();
        if (open == null) {
            query.clear();
            share.set(null);
        } else {
            query.submit(progress -> CleanedShare.of(open));
        }
    }

    private Label words(Messages messages) {
        Label label = new Label();
        label.setId("cleaned");
        label.getStyleClass().add("muted");
        label.textProperty().bind(Bindings.createStringBinding(() -> text(messages), share, messages.localeProperty()));
        return label;
    }

    private String text(Messages messages) {
        CleanedShare known = share.get();
        return known == null ? "" : messages.get("training.cleaned", known.changed(), known.left(), known.stored());
    }

    private static Hyperlink link(Messages messages, Runnable toCleaning) {
        Hyperlink link = new Hyperlink();
        link.setId("to-cleaning");
        link.textProperty().bind(messages.bind("training.toCleaning"));
        link.setOnAction(event -> {
            link.setVisited(false);
            toCleaning.run();
        });
        return link;
    }
}
