package dev.vitrine.app.testing;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.style.Look;
import dev.vitrine.app.style.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of a screen in both themes and languages and two sizes, less the frame of the window around it. */
public final class Gallery {

    private static final int RAIL = 96;
    private static final int BARS = 88;

    private final Stage stage;
    private final Look look = new Look(Theme.LIGHT);
    private final Messages messages;
    private final Path folder;

    public Gallery(Stage stage, Messages messages) throws IOException {
        this.stage = stage;
        this.messages = messages;
        folder = Files.createDirectories(Path.of(System.getProperty("vitrine.screens", "target/screens")));
    }

    public void open(Supplier<Parent> screen) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Scene scene = new Scene(screen.get());
            look.dress(scene);
            stage.setScene(scene);
            stage.show();
        });
    }

    public Node find(String id) {
        return stage.getScene().lookup(id);
    }

    /** @param all every theme, language and size; else one of each and the opposite of each */
    public void take(String name, boolean all) throws IOException {
        for (Theme theme : Theme.values()) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                for (int width : new int[] {1280, 1920}) {
                    boolean chosen = (theme == Theme.LIGHT) == (width == 1280)
                            && (theme == Theme.LIGHT) == locale.equals(Locale.ENGLISH);
                    if (all || chosen) {
                        take(name, theme, locale, width);
                    }
                }
            }
        }
    }

    private void take(String name, Theme theme, Locale locale, int width) throws IOException {
        int height = width == 1280 ? 800 : 1080;
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            look.themeProperty().set(theme);
            messages.localeProperty().set(locale);
            stage.setWidth(width - RAIL);
            stage.setHeight(height - BARS);
        });
        settle();
        WritableImage picture =
                WaitForAsyncUtils.waitForAsyncFx(30_000, () -> stage.getScene().snapshot(null));
        String file =
                "%s-%s-%s-%d.png".formatted(name, theme.name().toLowerCase(Locale.ROOT), locale.getLanguage(), width);
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture, null),
                "png",
                folder.resolve(file).toFile());
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(20);
    }
}
