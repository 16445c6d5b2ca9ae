package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.comparison.whatif.Subject;
import dev.vitrine.app.comparison.whatif.WhatIf;
import dev.vitrine.app.comparison.whatif.WhatIfViewModel;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.HistoryTrial;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.ShopperQuestion;
import dev.vitrine.workspace.export.TableFile;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import dev.vitrine.workspace.operations.RecommendForShopper.Wanted;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** State and actions of Compare: the lists of two to four models for the shopper in view. */
public final class ComparisonViewModel {

    /** A place that was clicked, for its details. */
    public record Chosen(int column, Place place) {}

    private final ColumnsViewModel columns;
    private final Selection selection;
    private final Navigation navigation;
    private final ShopperQuestion<ListSource, Comparison> question;
    private final WhatIfViewModel whatIf;
    private final ListOptionsViewModel options;
    private final DisagreementViewModel disagreement;
    private final SimulatorViewModel simulator;
    private final JudgeViewModel judge;
    private final FeedbackViewModel feedback;
    private final TestShoppersViewModel testShoppers;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper noting = new ReadOnlyIntegerWrapper();
    private final StringProperty pointed = new SimpleStringProperty();

    /**
     * @param source of the open workspace; null while there is none
     * @param models ready for use, newest first
     */
    public ComparisonViewModel(
            ObservableValue<@Nullable ListSource> source,
            ObservableValue<List<ModelCard>> models,
            Selection selection,
            Navigation navigation,
            Background background,
            Dialogs dialogs,
            Messages messages) {
        RuleChoices rules = new RuleChoices(source, selection, background);
        columns = new ColumnsViewModel(models, rules.setsProperty(), selection);
        this.selection = selection;
        this.navigation = navigation;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        whatIf = new WhatIfViewModel(source, background, dialogs, this::ask);
        // Before the question hears of it, which would else be asked of the older history.
        source.addListener(property -> whatIf.clear());
        selection.shopperProperty().addListener(property -> whatIf.clear());
        selection.asOfProperty().addListener(property -> whatIf.clear());
        question = new ShopperQuestion<>(
                Navigation.COMPARISON, source, selection, navigation, background, this::whom, this::asking, this::show);
        models.addListener(property -> chooseModels());
        columns.choicesProperty().addListener((property, before, after) -> question.ask());
        rules.setsProperty().addListener((property, before, after) -> askIfRuled());
        disagreement = new DisagreementViewModel(source, selection, background);
        simulator = new SimulatorViewModel(source, selection, background);
        options = new ListOptionsViewModel(source, background, question::ask);
        judge = new JudgeViewModel(source, selection, columns, background, dialogs, options.seenProperty()::get);
        navigation.currentProperty().addListener(property -> judge.endOnOthers());
        feedback =
                new FeedbackViewModel(source, selection.shopperProperty(), judge.judgeProperty(), background, dialogs);
        testShoppers = new TestShoppersViewModel(source, models, selection, whatIf, background);
        selection.trialProperty().addListener(property -> takeUpTrial());
        chooseModels();
    }

    /** What is asked of the models, and how it stands. */
    public ShopperQuestion<?, ?> question() {
        return question;
    }

    /** Blind votes between the first two models. */
    public JudgeViewModel judge() {
        return judge;
    }

    /** The personas as a set. */
    TestShoppersViewModel testShoppers() {
        return testShoppers;
    }

    /** Thumbs and notes on what the lists show. */
    FeedbackViewModel feedback() {
        return feedback;
    }

    /** Whether opinions can be given: on lists of shoppers there are, made up from whatever history. */
    boolean isJudgeable() {
        Comparison shown = comparison.get();
        return shown != null && shown.history().subject().kind() == Subject.Kind.SHOPPER;
    }

    /** The search for shoppers on whom models differ. */
    public DisagreementViewModel disagreement() {
        return disagreement;
    }

    public SimulatorViewModel simulator() {
        return simulator;
    }

    /** The history in view, to be edited. */
    public WhatIfViewModel whatIf() {
        return whatIf;
    }

    /** The lists shown last; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty shopperProperty() {
        return selection.shopperProperty();
    }

    public ObjectProperty<AsOf> asOfProperty() {
        return selection.asOfProperty();
    }

    /** Length and filters of all lists. */
    public ListOptionsViewModel options() {
        return options;
    }

    /** Id of the item that the mouse or the keyboard is on, in whichever list; null for none. */
    public StringProperty pointedProperty() {
        return pointed;
    }

    public ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The models in the columns, and their rules. */
    public ColumnsViewModel columns() {
        return columns;
    }

    /** Saves the lists as a workbook, JSON or CSV, as the person names the file. */
    void save() {
        Comparison shown = comparison.get();
        if (shown != null) {
            dialogs.saveFile("comparison.save", fileName() + ".xlsx")
                    .ifPresent(file -> background.submit(
                            "sheet.saving",
                            progress -> {
                                TableFile.save(ComparisonSheet.of(shown, columns, messages), file);
                                return file;
                            },
                            saved -> dialogs.done("sheet.saved", saved.getFileName())));
        }
    }

    /** What the lists are saved as, without an ending. */
    String fileName() {
        String name = whom();
        return name == null || name.isEmpty() ? "lists" : "lists-" + name;
    }

    public void choose(int column, Place place) {
        chosen.set(new Chosen(column, place));
    }

    /** Gives an opinion on a place, or takes it back; a note is written in the place's details. */
    void think(int column, Place place, Opinion opinion) {
        if (isJudgeable()) {
            if (opinion == Opinion.NONE) {
                choose(column, place);
                noting.set(noting.get() + 1);
            } else {
                feedback.toggle(selection.models().get(column), place, opinion);
            }
        }
    }

    /** Moves when a note is to be written. */
    ReadOnlyIntegerProperty notingProperty() {
        return noting.getReadOnlyProperty();
    }

    public void closeDetails() {
        chosen.set(null);
    }

    /** Goes to what the model looked at for the chosen item. */
    public void explain() {
        Chosen place = chosen.get();
        Comparison shown = comparison.get();
        if (place != null && shown != null && shown.history().isReal()) {
            explain(place.column(), place.place());
        }
    }

    private void explain(int column, Place place) {
        selection.explain(selection.models().get(column), place.item().id());
        navigation.go(Navigation.ATTENTION);
    }

    private void chooseModels() {
        if (!columns.keepReady()) {
            question.ask();
        }
    }

    private void ask() {
        question.ask();
    }

    /** Rules that changed make other lists. */
    private void askIfRuled() {
        if (columns.isRuled()) {
            question.ask();
        }
    }

    /** The shopper in view, or the one made up in place of them. */
    private @Nullable String whom() {
        WhatIf history = whatIf.stateProperty().get();
        return history == null || history.subject().kind() == Subject.Kind.SHOPPER
                ? selection.shopperProperty().get()
                : history.subject().name();
    }

    private void show(@Nullable Comparison answer) {
        comparison.set(answer);
        if (answer != null && answer.history().isReal()) {
            whatIf.begin(answer.history().subject());
            takeUpTrial();
        }
    }

    /** What another screen asks to try out is taken up once the shopper's history is here. */
    private void takeUpTrial() {
        HistoryTrial trial = selection.trialProperty().get();
        if (trial != null && whatIf.tryOut(trial)) {
            selection.trialProperty().set(null);
        }
    }

    private ShopperQuestion.@Nullable Asking<ListSource, Comparison> asking() {
        List<Wanted> wanted = columns.wanted();
        chosen.set(null);
        if (wanted.isEmpty()) {
            return null;
        }
        WhatIf history = whatIf.stateProperty().get();
        Comparer.Question asked = new Comparer.Question(
                wanted,
                history == null || history.isReal() ? null : history,
                selection.asOfProperty().get(),
                options.seenProperty().get(),
                options.lengthProperty().get(),
                options.filterProperty().get());
        return (source, shopper, progress) -> new Comparer(source, progress).compare(asked, shopper);
    }
}
