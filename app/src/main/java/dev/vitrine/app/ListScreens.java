package dev.vitrine.app;

import dev.vitrine.app.attention.AttentionView;
import dev.vitrine.app.attention.AttentionViewModel;
import dev.vitrine.app.attention.ExplanationSource;
import dev.vitrine.app.attention.WorkspaceExplanations;
import dev.vitrine.app.background.Background;
import dev.vitrine.app.comparison.ComparisonView;
import dev.vitrine.app.comparison.ComparisonViewModel;
import dev.vitrine.app.comparison.ListSource;
import dev.vitrine.app.comparison.WorkspaceLists;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.explore.ExploreView;
import dev.vitrine.app.explore.ExploreViewModel;
import dev.vitrine.app.explore.ShopperDirectory;
import dev.vitrine.app.explore.WorkspaceDirectory;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.rules.RuleSource;
import dev.vitrine.app.rules.RulesView;
import dev.vitrine.app.rules.RulesViewModel;
import dev.vitrine.app.rules.WorkspaceRules;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.SegmentShelf;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.ShopperForgetter;
import dev.vitrine.app.shell.Screen;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Puts together the screens that follow one shopper: Explore, Compare, Attention. */
final class ListScreens {

    private final OpenWorkspace workspace;
    private final Selection selection;
    private final Navigation navigation;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final ShopperForgetter forgetter;
    private final SheetActions sheets;
    private final PictureCache pictures = new PictureCache();

    ListScreens(
            OpenWorkspace workspace,
            Selection selection,
            Navigation navigation,
            Background background,
            Dialogs dialogs,
            Messages messages,
            ShopperForgetter forgetter) {
        this.forgetter = forgetter;
        this.workspace = workspace;
        this.selection = selection;
        this.navigation = navigation;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        new SegmentShelf(workspace, selection, background);
        sheets = new SheetActions(dialogs, background, messages);
    }

    Screen explore() {
        return new Screen(Navigation.EXPLORE, Material2OutlinedMZ.PERSON_SEARCH, this::exploreView);
    }

    Screen comparison() {
        return new Screen(Navigation.COMPARISON, Material2OutlinedAL.COMPARE, this::comparisonView);
    }

    Screen attention() {
        return new Screen(Navigation.ATTENTION, Material2OutlinedAL.BLUR_ON, this::attentionView);
    }

    Screen rules() {
        return new Screen(Navigation.RULES, Material2OutlinedMZ.RULE, this::rulesView);
    }

    private RulesView rulesView() {
        ObservableValue<@Nullable RuleSource> rules =
                workspace.workspaceProperty().map(WorkspaceRules::new);
        RulesViewModel viewModel =
                new RulesViewModel(rules, workspace.modelsProperty(), selection, navigation, background, dialogs);
        return new RulesView(viewModel, pictures, messages);
    }

    private ExploreView exploreView() {
        ObservableValue<@Nullable ShopperDirectory> directory =
                workspace.workspaceProperty().map(WorkspaceDirectory::new);
        ExploreViewModel viewModel = new ExploreViewModel(
                directory, workspace.changesProperty(), selection, navigation, background, dialogs, forgetter::forget);
        return new ExploreView(viewModel, pictures, sheets, messages);
    }

    private ComparisonView comparisonView() {
        ObservableValue<@Nullable ListSource> lists =
                workspace.workspaceProperty().map(WorkspaceLists::new);
        ComparisonViewModel viewModel = new ComparisonViewModel(
                lists, workspace.modelsProperty(), selection, navigation, background, dialogs, messages);
        return new ComparisonView(viewModel, pictures, sheets, messages);
    }

    private AttentionView attentionView() {
        ObservableValue<@Nullable ExplanationSource> explanations =
                workspace.workspaceProperty().map(WorkspaceExplanations::new);
        AttentionViewModel viewModel = new AttentionViewModel(
                explanations, workspace.modelsProperty(), selection, navigation, background, messages);
        return new AttentionView(viewModel, pictures, sheets, messages);
    }
}
