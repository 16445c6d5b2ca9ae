package dev.vitrine.app.testing;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/** Files dragged from outside; the events are made here, since the window system of the tests loses some of them. */
public final class DraggedFiles {

    private final Dragboard dragboard;

    public DraggedFiles(List<Path> files) throws ReflectiveOperationException {
        Constructor<Dragboard> constructor = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
        constructor.setAccessible(true);
        dragboard = constructor.newInstance(copying(Toolkit.getToolkit().createLocalClipboard()));
        DragboardHelper.setDataAccessRestriction(dragboard, false);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        dragboard.setContent(content);
    }

    /** A clipboard as of a drag, which a local one is not: it says what may be done with its content. */
    private static TKClipboard copying(TKClipboard local) {
        return (TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> method.getName().equals("getTransferModes")
                        ? EnumSet.of(TransferMode.COPY)
                        : method.invoke(local, arguments));
    }

    /** Held over a node. */
    public void over(Node target) {
        fire(target, DragEvent.DRAG_OVER);
    }

    /** Let go over a node. */
    public void drop(Node target) {
        fire(target, DragEvent.DRAG_DROPPED);
    }

    private void fire(Node target, EventType<DragEvent> type) {
        PickResult place = new PickResult(target, 1, 1);
        Event.fireEvent(
                target,
                new DragEvent(null, target, type, dragboard, 1, 1, 1, 1, TransferMode.COPY, null, target, place));
    }
}
