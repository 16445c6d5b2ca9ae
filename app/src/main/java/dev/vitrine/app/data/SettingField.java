package dev.vitrine.app.data;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/** A field for a part of a setting, which counts once it is finished; what it cannot be is marked and changes nothing. */
final class SettingField extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final CleaningViewModel viewModel;
    private final BiPredicate<CleaningViewModel, String> commit;
    private String shown = "";

    /** A field for the whole of a setting. */
    static SettingField of(CleaningSetting setting, CleaningViewModel viewModel, Messages messages) {
        SettingField field = new SettingField(
                "clean-" + setting.id(),
                viewModel,
                rules -> rules.get(setting),
                (model, text) -> model.set(setting, text));
        field.accessibleTextProperty().bind(messages.bind("clean.setting." + setting.id()));
        return field;
    }

    /** @param reader the text that the rules give */
    SettingField(
            String id,
            CleaningViewModel viewModel,
            Function<CleaningRules, String> reader,
            BiPredicate<CleaningViewModel, String> commit) {
        this.viewModel = viewModel;
        this.commit = commit;
        setId(id);
        getStyleClass().add("setting-field");
        setOnAction(event -> finish());
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                finish();
            }
        });
        viewModel.rulesProperty().subscribe(rules -> show(reader.apply(rules)));
    }

    private void show(String text) {
        shown = text;
        setText(text);
        pseudoClassStateChanged(WRONG, false);
    }

    private void finish() {
        if (!getText().equals(shown)) {
            pseudoClassStateChanged(WRONG, !commit.test(viewModel, getText()));
        }
    }
}
