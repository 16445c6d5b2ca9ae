package dev.vitrine.app.rules;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.condition.CommitField;
import dev.vitrine.app.condition.ConditionEditor;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.condition.Scope;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What can be set of the selected rule. */
final class RuleEditor extends VBox {

    private final RulesViewModel viewModel;
    private final PictureCache pictures;
    private final Messages messages;
    private @Nullable Form form;

    /** The fields of one kind of rule, kept while that rule is edited. */
    private record Form(
            int place,
            RuleKind kind,
            CommitField name,
            ActionFields action,
            ConditionEditor items,
            ConditionEditor when) {}

    RuleEditor(RulesViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.pictures = pictures;
        this.messages = messages;
        setId("rule-editor");
        getStyleClass().add("rule-editor");
        viewModel.inHand().rulesProperty().addListener(property -> show());
        viewModel.inHand().selectedProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> {
            form = null;
            show();
        });
        show();
    }

    private void show() {
        Rule rule = viewModel.inHand().selectedRule().orElse(null);
        setVisible(rule != null);
        setManaged(rule != null);
        if (rule == null) {
            form = null;
            getChildren().clear();
            return;
        }
        int place = viewModel.inHand().selectedProperty().get();
        RuleKind kind = RuleKind.of(rule.action());
        Form shown = form;
        if (shown == null || shown.place() != place || shown.kind() != kind) {
            shown = build(place, kind, rule);
            form = shown;
        }
        shown.name().show(rule.name());
        shown.action().show(rule.action());
        shown.items().show(rule.items());
        shown.when().show(rule.when());
    }

    private Form build(int place, RuleKind kind, Rule rule) {
        Label title = new Label(messages.get("rules.kind." + kind.id()));
        title.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, remove(place, rule));
        head.setAlignment(Pos.CENTER_LEFT);
        Label help = new Label(messages.get("rules.help." + kind.id()));
        help.getStyleClass().add("caption");
        help.setWrapText(true);
        CommitField name =
                new CommitField("rule-name", text -> viewModel.inHand().change(each -> each.withName(text.strip())));
        name.setAccessibleText(messages.get("rules.name"));
        ActionFields action = new ActionFields(kind, viewModel, pictures, messages);
        ConditionEditor items = new ConditionEditor(
                "rule-items",
                Scope.ITEM,
                viewModel.choicesProperty(),
                new RuleWords(messages, viewModel.items())::title,
                messages,
                text -> viewModel.inHand().change(each -> each.withItems(text)));
        ConditionEditor when = new ConditionEditor(
                "rule-when",
                Scope.WHEN,
                viewModel.choicesProperty(),
                new RuleWords(messages, viewModel.items())::title,
                messages,
                text -> viewModel.inHand().change(each -> each.withWhen(text)));
        getChildren().setAll(head, help, name, action);
        if (rule.action().hasItems()) {
            getChildren().add(items);
        }
        getChildren().add(when);
        return new Form(place, kind, name, action, items, when);
    }

    private Button remove(int place, Rule rule) {
        Button button = new Button(null, new FontIcon(Material2OutlinedAL.DELETE));
        button.setId("rule-remove");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(messages.get("rules.removeRule", rule.name()));
        Hint.on(button, messages.get("rules.removeRule", rule.name()));
        button.setOnAction(event -> viewModel.inHand().remove(place));
        return button;
    }
}
