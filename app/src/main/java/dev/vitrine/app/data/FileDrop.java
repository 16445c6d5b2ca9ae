package dev.vitrine.app.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files be dropped on a node, which shows itself ready while they are over it. */
final class FileDrop {

    private static final PseudoClass READY = PseudoClass.getPseudoClass("drop-ready");

    private FileDrop() {}

    static void accept(Node node, Consumer<List<Path>> onFiles) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(READY, true);
            }
            event.consume();
        });
        node.setOnDragExited(event -> node.pseudoClassStateChanged(READY, false));
        node.setOnDragDropped(event -> drop(event, onFiles));
    }

    private static void drop(DragEvent event, Consumer<List<Path>> onFiles) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        onFiles.accept(files);
    }
}
