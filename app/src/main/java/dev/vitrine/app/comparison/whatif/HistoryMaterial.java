package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Work;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.Persona;
import dev.vitrine.workspace.ShopperEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the workspace has to make histories of: personas, kept and opened here, segments to start from, behaviours. */
public final class HistoryMaterial {

    private record Kept(List<String> behaviours, List<String> personas, List<String> segments) {}

    private static final Kept NOTHING_KEPT = new Kept(List.of(), List.of(), List.of());

    private final ObservableValue<? extends @Nullable WhatIfSource> source;
    private final Background background;
    private final Dialogs dialogs;
    private final ObservableValue<@Nullable WhatIf> inView;
    private final Consumer<Subject> show;
    private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(NOTHING_KEPT);
    private final ObservableValue<List<String>> behaviours = kept.map(Kept::behaviours);
    private final ObservableValue<List<String>> segments = kept.map(Kept::segments);
    private final ObservableValue<List<String>> personas = kept.map(Kept::personas);

    /**
     * @param inView the history that can be kept; null while there is none
     * @param show given whose history is to come into view
     */
    HistoryMaterial(
            ObservableValue<? extends @Nullable WhatIfSource> source,
            Background background,
            Dialogs dialogs,
            ObservableValue<@Nullable WhatIf> inView,
            Consumer<Subject> show) {
        this.source = source;
        this.background = background;
        this.dialogs = dialogs;
        this.inView = inView;
        this.show = show;
        source.addListener(property -> readKept());
        readKept();
    }

    ObservableValue<List<String>> behavioursProperty() {
        return behaviours;
    }

    public ObservableValue<List<String>> personasProperty() {
        return personas;
    }

    ObservableValue<List<String>> segmentsProperty() {
        return segments;
    }

    /** Starts from the history that stands for a segment. */
    void startFrom(String segment) {
        with(
                open -> progress -> open.typical(segment, progress),
                events -> show.accept(Subject.typical(segment, events)));
    }

    /** Asks for a name and keeps the history in view under it. */
    void save() {
        WhatIf whatIf = inView.getValue();
        if (whatIf == null) {
            return;
        }
        String suggested = whatIf.subject().kind() == Subject.Kind.PERSONA
                ? whatIf.subject().name()
                : "";
        dialogs.name("comparison.persona.save", suggested)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .filter(this::mayReplace)
                .ifPresent(name -> save(name, whatIf.events()));
    }

    private boolean mayReplace(String name) {
        return !kept.get().personas().contains(name) || dialogs.confirm("comparison.persona.replace", name);
    }

    private void save(String name, List<ShopperEvent> events) {
        with(
                open -> progress -> {
                    open.savePersona(name, events.stream().map(HistoryEvent::of).toList());
                    return name;
                },
                saved -> {
                    show.accept(Subject.persona(new Persona(saved, events, List.of())));
                    dialogs.done("comparison.persona.saved", saved);
                    readKept();
                });
    }

    /** Shows a persona in place of the shopper. */
    public void open(String name) {
        with(open -> progress -> open.persona(name), this::opened);
    }

    private void opened(Optional<Persona> read) {
        read.map(Subject::persona).ifPresent(show);
    }

    void removePersona(String name) {
        if (dialogs.confirm("comparison.persona.remove", name)) {
            with(
                    open -> progress -> {
                        open.removePersona(name);
                        return name;
                    },
                    removed -> readKept());
        }
    }

    /** Reads anew what there is. */
    void refresh() {
        with(open -> progress -> new Kept(open.behaviours(), open.personas(), open.segments()), kept::set);
    }

    private void readKept() {
        kept.set(NOTHING_KEPT);
        refresh();
    }

    private <T> void with(Function<WhatIfSource, Work<T>> work, Consumer<T> then) {
        WhatIfSource open = source.getValue();
        if (open != null) {
            background.query(work.apply(open), then);
        }
    }
}
