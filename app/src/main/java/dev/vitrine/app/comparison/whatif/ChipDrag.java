package dev.vitrine.app.comparison.whatif;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Moves an event along the strip with the mouse; a line shows where it would go. */
final class ChipDrag {

    /** Less is a click with an unsteady hand. */
    private static final double LEAST = 6;

    private final HistoryStrip strip;
    private final List<HistoryChip> chips;
    private final BiConsumer<Integer, Integer> move;
    private int from = WhatIfViewModel.NONE;
    private double pressedAt;
    private boolean dragging;

    /** @param chips all that the strip has made */
    ChipDrag(HistoryStrip strip, List<HistoryChip> chips, BiConsumer<Integer, Integer> move) {
        this.strip = strip;
        this.chips = chips;
        this.move = move;
    }

    void follow(HistoryChip chip) {
        chip.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(chip, event));
        chip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chip.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private void press(HistoryChip chip, MouseEvent event) {
        from = chip.isEmpty() || event.getButton() != MouseButton.PRIMARY ? WhatIfViewModel.NONE : chip.getIndex();
        pressedAt = event.getSceneX();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        dragging |= from != WhatIfViewModel.NONE && Math.abs(event.getSceneX() - pressedAt) > LEAST;
        if (dragging) {
            scroll(strip.sceneToLocal(event.getSceneX(), event.getSceneY()).getX());
            show(gapAt(event.getSceneX()));
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (dragging) {
            int gap = gapAt(event.getSceneX());
            int dragged = from;
            chips.forEach(chip -> chip.showDrag(false, false, false));
            from = WhatIfViewModel.NONE;
            dragging = false;
            move.accept(dragged, gap > dragged ? gap - 1 : gap);
            event.consume();
        }
    }

    /** The gap between events that is nearest, 0 before the first. */
    private int gapAt(double sceneX) {
        HistoryChip any = chips.stream()
                .filter(chip -> !chip.isEmpty() && chip.isVisible())
                .findFirst()
                .orElseThrow();
        double start = any.localToScene(0, 0).getX() - any.getIndex() * HistoryChip.WIDTH;
        long gap = Math.round((sceneX - start) / HistoryChip.WIDTH);
        return (int) Math.max(0, Math.min(gap, strip.getItems().size()));
    }

    private void show(int gap) {
        int last = strip.getItems().size();
        for (HistoryChip chip : chips) {
            int index = chip.getIndex();
            chip.showDrag(index == gap, gap == last && index == last - 1, index == from);
        }
    }

    private void scroll(double x) {
        ScrollBar bar = bar();
        if (bar != null && x < 0) {
            bar.decrement();
        } else if (bar != null && x > strip.getWidth()) {
            bar.increment();
        }
    }

    private @Nullable ScrollBar bar() {
        return strip.lookup(".scroll-bar:horizontal") instanceof ScrollBar bar && bar.isVisible() ? bar : null;
    }
}
