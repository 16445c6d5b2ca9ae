package dev.vitrine.benchmark;

import dev.vitrine.app.attention.AttentionSlice;
import dev.vitrine.app.attention.AttentionView;
import dev.vitrine.app.attention.AttentionViewModel;
import dev.vitrine.app.attention.Picture;
import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.HeatMap;
import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.style.Look;
import dev.vitrine.app.style.Theme;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * CPU that a redraw of Attention takes of the thread that draws: another head or layer is chosen, another pair is pointed
 * at, the map is zoomed; another head as ribbons and along the days; all heads small.
 *
 * <p>Needs a display or a headless one. Arguments: positions of the history, {@code --redraws} of each kind, and {@code
 * --layers} and {@code --heads} of the model.
 */
public final class AttentionRedraw {

    private final FrameLog log = new FrameLog();
    private final int positions;
    private final int redraws;
    private final int layers;
    private final int heads;
    private final AttentionViewModel viewModel;
    private final Stage stage;

    private AttentionRedraw(int positions, int redraws, int layers, int heads) throws InterruptedException {
        this.positions = positions;
        this.redraws = redraws;
        this.layers = layers;
        this.heads = heads;
        stage = log.call("", Stage::new);
        viewModel = log.call("", this::open);
    }

    public static void main(String[] args) throws InterruptedException {
        Arguments arguments = Arguments.of(args);
        FrameLog.startUp();
        new AttentionRedraw(
                        Integer.parseInt(arguments.first()),
                        Integer.parseInt(arguments.option("--redraws", "400")),
                        Integer.parseInt(arguments.option("--layers", "" + LongHistory.LAYERS)),
                        Integer.parseInt(arguments.option("--heads", "" + LongHistory.HEADS)))
                .run();
        System.exit(0);
    }

    private AttentionViewModel open() {
        Messages messages = new Messages(Locale.ENGLISH);
        Background background = new Background(Runnable::run, Runnable::run, failure -> {
            throw new IllegalStateException(failure);
        });
        Selection selection = new Selection();
        selection.selectShopper("S0001");
        Navigation navigation = new Navigation();
        navigation.go(Navigation.ATTENTION);
        LongHistory source = new LongHistory(positions, layers, heads);
        AttentionViewModel opened = new AttentionViewModel(
                new SimpleObjectProperty<>(source),
                new SimpleObjectProperty<>(List.of(source.card())),
                selection,
                navigation,
                background,
                messages);
        Scene scene = new Scene(
                new AttentionView(
                        opened,
                        new PictureCache(),
                        new SheetActions(new BenchmarkDialogs(), background, messages),
                        messages),
                1280,
                800);
        new Look(Theme.LIGHT).dress(scene);
        stage.setScene(scene);
        stage.show();
        log.follow(scene);
        return opened;
    }

    private void run() throws InterruptedException {
        HeatMap map = (HeatMap) stage.getScene().lookup("#attention-map");
        for (int warmUp = 0; warmUp < 2; warmUp++) {
            boolean counted = warmUp == 1;
            measure("another head", counted, this::chooseHead);
            measure("another pair", counted, i -> map.point(i % positions, (7 * i) % positions));
            measure("zoom", counted, i -> map.zoomBy(i % 6 < 3 ? 1.5 : 1 / 1.5));
            log.run("", map::fit);
            look(Picture.RIBBONS);
            measure("another head as ribbons", counted, this::chooseHead);
            look(Picture.TIMELINE);
            measure("another head along the days", counted, this::chooseHead);
            look(Picture.HEADS);
            measure(layers + " x " + heads + " small maps", counted, this::chooseScale);
            look(Picture.MAP);
        }
    }

    private void look(Picture picture) throws InterruptedException {
        log.run("", () -> viewModel.look().pictureProperty().set(picture));
        log.await(4);
    }

    private void chooseScale(int i) {
        viewModel.look().scaleProperty().set(HeatScale.OF_WEIGHTS.get(i % HeatScale.OF_WEIGHTS.size()));
    }

    private void chooseHead(int i) {
        viewModel.look().sliceProperty().set(new AttentionSlice(i / heads % layers, i % heads));
    }

    private void measure(String step, boolean counted, IntConsumer action) throws InterruptedException {
        log.take();
        for (int i = 0; i < redraws; i++) {
            int number = i;
            log.run(step, () -> action.accept(number));
            log.await(2);
        }
        double[] millis = log.take().stream()
                .filter(frame -> frame.what().equals(step))
                .mapToDouble(FrameLog.Frame::millis)
                .sorted()
                .toArray();
        if (counted) {
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d positions: median %.1f ms, 95th percentile %.1f ms of CPU, %d redraws%n",
                    step,
                    positions,
                    millis[millis.length / 2],
                    millis[millis.length * 95 / 100],
                    millis.length);
        }
    }
}
