package dev.vitrine.app.shell;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.style.Theme;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The bar at the top: workspace, search, colours, language, help. */
final class TopBar extends HBox {

    private final ShellViewModel viewModel;
    private final Messages messages;

    TopBar(ShellViewModel viewModel, ShellActions actions, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("top-bar");
        getChildren()
                .addAll(
                        brand(),
                        workspaceMenu(actions),
                        space(),
                        search(actions.search()),
                        space(),
                        themeButton(),
                        languageButton(),
                        helpMenu(actions));
    }

    private Label brand() {
        Label brand = new Label();
        brand.getStyleClass().add("brand");
        brand.textProperty().bind(messages.bind("app.name"));
        return brand;
    }

    private MenuButton workspaceMenu(ShellActions actions) {
        MenuButton menu = new MenuButton();
        menu.setId("workspace-menu");
        menu.getStyleClass().add(Styles.FLAT);
        menu.setGraphic(new FontIcon(Material2OutlinedMZ.STOREFRONT));
        menu.textProperty().bind(viewModel.workspaceName());
        menu.accessibleTextProperty().bind(messages.bind("shell.workspace", viewModel.workspaceName()));
        menu.getItems()
                .addAll(
                        menuItem("open-sample", "shell.openSample", actions.openSample()),
                        menuItem("open-folder", "shell.openFolder", actions.openFolder()));
        return menu;
    }

    private MenuButton helpMenu(ShellActions actions) {
        MenuButton menu = new MenuButton();
        menu.setId("help");
        menu.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "no-arrow");
        menu.setGraphic(new FontIcon(Material2OutlinedAL.HELP_OUTLINE));
        menu.accessibleTextProperty().bind(messages.bind("shell.help"));
        Hint.on(menu, () -> messages.get("shell.help"));
        menu.getItems()
                .addAll(
                        menuItem("self-check", "shell.selfCheck", actions.selfCheck()),
                        menuItem("about", "shell.about", actions.about()));
        return menu;
    }

    private MenuItem menuItem(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(messages.bind(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private Button search(Runnable action) {
        Label hint = new Label(Shortcuts.SEARCH.getDisplayText());
        hint.getStyleClass().add("key-hint");
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.textProperty().bind(messages.bind("shell.search"));
        Region gap = space();
        HBox content = new HBox(8, new FontIcon(Material2OutlinedMZ.SEARCH), words, gap, hint);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPrefWidth(332);
        Button button = new Button();
        button.setId("search");
        button.getStyleClass().add("search");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setGraphic(content);
        button.accessibleTextProperty().bind(messages.bind("shell.search"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button themeButton() {
        Button button = iconButton("theme", themeIcon(), viewModel::switchTheme);
        viewModel.themeProperty().addListener(change -> button.setGraphic(new FontIcon(themeIcon())));
        return button;
    }

    private Ikon themeIcon() {
        return viewModel.themeProperty().get() == Theme.LIGHT
                ? Material2OutlinedMZ.NIGHTS_STAY
                : Material2OutlinedMZ.WB_SUNNY;
    }

    private Button languageButton() {
        Button button = iconButton("language", Material2OutlinedMZ.TRANSLATE, viewModel::switchLanguage);
        button.setContentDisplay(ContentDisplay.LEFT);
        button.textProperty().bind(messages.bind("shell.otherLanguage"));
        return button;
    }

    private Button iconButton(String id, Ikon icon, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.accessibleTextProperty().bind(messages.bind("shell." + id));
        Hint.on(button, () -> messages.get("shell." + id));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Region space() {
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
