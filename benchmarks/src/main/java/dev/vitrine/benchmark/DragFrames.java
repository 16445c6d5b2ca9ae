package dev.vitrine.benchmark;

import dev.vitrine.app.Workbench;
import dev.vitrine.app.comparison.whatif.HistoryStrip;
import dev.vitrine.app.preferences.Preferences;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.TrainModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;

/**
 * CPU of the thread that draws for each frame while events of a history are dragged to and fro in Compare, over the whole
 * width of the strip, and four lists are made anew after each.
 *
 * <p>Needs a display or a headless one. Arguments: the folder of a workspace, in which models are trained that are
 * missing, and options {@code --drags} and {@code --models} by kind.
 */
public final class DragFrames {

    /** Frames that a hand takes over the width of the strip. */
    private static final int FRAMES = 45;

    /** Frames until a window that was opened is looked at. */
    private static final int SETTLED = 300;

    /** Frames after an event was let go: the lists come in meanwhile. */
    private static final int LOOK = 20;

    private final FrameLog log = new FrameLog();
    private final Random random = new Random(1);
    private final Workbench workbench;
    private final Stage stage;

    private DragFrames(Path folder, Path shop) throws InterruptedException {
        stage = log.call("", Stage::new);
        workbench = log.call("", () -> open(folder, shop));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(args);
        Path folder = Files.createTempDirectory("vitrine-drag");
        Path shop = Path.of(arguments.first());
        List<ModelKind> kinds = Stream.of(arguments
                        .option("--models", "TRANSFORMER,ITEM_KNN,EASE,TRANSITION")
                        .split(",", -1))
                .map(ModelKind::valueOf)
                .toList();
        String busiest = prepare(shop, kinds);
        FrameLog.startUp();
        DragFrames frames = new DragFrames(folder, shop);
        frames.run(Integer.parseInt(arguments.option("--drags", "60")), kinds, busiest);
        frames.log.run("", frames.workbench::close);
        Platform.exit();
        System.exit(0);
    }

    /** Trains what is missing; how a list is drawn does not depend on how good it is. */
    private static String prepare(Path shop, List<ModelKind> kinds) {
        try (Workspace workspace = Workspace.open(shop)) {
            for (ModelKind kind : kinds) {
                if (workspace.models(kind).isEmpty()) {
                    Integer epochs = kind == ModelKind.TRANSFORMER ? 1 : null;
                    new TrainModel(workspace)
                            .run(
                                    new TrainModel.Request(
                                            kind,
                                            kind.id(),
                                            Map.of(),
                                            epochs,
                                            null,
                                            1,
                                            2,
                                            "cpu",
                                            DatasetOptions.DEFAULT,
                                            false),
                                    new TrainingControl(),
                                    epoch -> {},
                                    Progress.NONE);
                }
            }
            return workspace.findShoppers("", 0, 1).stream()
                    .map(ShopperCard::id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Workbench open(Path folder, Path shop) {
        Workbench opened = new Workbench(
                stage,
                new Preferences(folder.resolve("preferences.properties")),
                folder,
                Locale.ENGLISH,
                (owner, look, messages, toast) -> new BenchmarkDialogs());
        opened.show();
        log.follow(stage.getScene());
        opened.openFirst(shop);
        return opened;
    }

    private void run(int drags, List<ModelKind> kinds, String busiest) throws InterruptedException {
        log.await(SETTLED);
        log.await(() -> workbench.background().idleProperty().get());
        log.run("", () -> {
            workbench.selection().selectShopper(busiest);
            workbench.selection().selectModels(kinds.stream().map(ModelKind::id).toList());
            workbench.navigation().go(Navigation.COMPARISON);
        });
        log.await(SETTLED);
        log.await(() -> workbench.background().idleProperty().get());
        log.report("while Compare opens");
        int moved = 0;
        for (int drag = 0; drag < drags; drag++) {
            moved += drag(drag % 2 == 0) ? 1 : 0;
        }
        log.await(() -> workbench.background().idleProperty().get());
        log.report("while %d events are dragged, %d of them to another place".formatted(drags, moved));
    }

    /** Over the whole width, to the right or to the left. */
    private boolean drag(boolean right) throws InterruptedException {
        HistoryStrip strip = log.call("", () -> (HistoryStrip) stage.getScene().lookup("#history-strip"));
        Bounds area = log.call("", () -> strip.localToScene(strip.getLayoutBounds()));
        double start = area.getMinX() + area.getWidth() * (0.05 + 0.2 * random.nextDouble());
        double end = area.getMinX() + area.getWidth() * (0.95 - 0.2 * random.nextDouble());
        double from = right ? start : end;
        double to = right ? end : start;
        double y = area.getCenterY();
        List<Object> before = log.call("", () -> List.copyOf(strip.getItems()));
        Node chip = log.call("press", () -> {
            Node found = chipAt(strip, from, y);
            fire(found, MouseEvent.MOUSE_PRESSED, from, y);
            return found;
        });
        for (int frame = 1; frame <= FRAMES; frame++) {
            double x = from + (to - from) * frame / FRAMES;
            log.run("drag", () -> fire(chip, MouseEvent.MOUSE_DRAGGED, x, y));
            log.await(1);
        }
        log.run("release", () -> fire(chip, MouseEvent.MOUSE_RELEASED, to, y));
        log.await(LOOK);
        return !before.equals(log.call("", () -> List.copyOf(strip.getItems())));
    }

    private static Node chipAt(HistoryStrip strip, double x, double y) {
        return strip.lookupAll(".list-cell").stream()
                .filter(cell -> cell.getId() != null && cell.getId().startsWith("chip-") && cell.isVisible())
                .filter(cell -> cell.localToScene(cell.getLayoutBounds()).contains(x, y))
                .findFirst()
                .orElseThrow();
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        node.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                new PickResult(node, x, y)));
    }
}
