package dev.vitrine.app.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * One entry of the navigation rail.
 *
 * @param id of {@link dev.vitrine.app.session.Navigation}; its name is the message {@code screen.ID}, its description
 *     {@code screen.ID.help}
 * @param content builds the screen when it is first shown
 */
public record Screen(String id, Ikon icon, Supplier<? extends Node> content) {

    public String titleKey() {
        return "screen." + id;
    }

    public String helpKey() {
        return titleKey() + ".help";
    }
}
