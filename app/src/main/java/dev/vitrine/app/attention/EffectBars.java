package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Thin bars above each other: attention from the left, gradient and effect from the middle to the side they pull to.
 * There is no gradient where the model has none.
 */
final class EffectBars extends Region {

    private static final double BAR_WIDTH = 72;
    private static final double BAR_HEIGHT = 6;
    private static final double NUMBER_WIDTH = 52;
    private static final double LINE = 15;

    private final Region attention = bar("attention-bar");
    private final Region gradient = bar("gradient-bar");
    private final Region effect = bar("effect-bar");
    private final Region middle = bar("middle");
    private final Label attentionNumber = number();
    private final Label gradientNumber = number();
    private final Label effectNumber = number();
    private double attentionShare;
    private double gradientShare;
    private double effectShare;

    EffectBars() {
        getStyleClass().add("effect-bars");
        setMinWidth(BAR_WIDTH + NUMBER_WIDTH);
        setMaxWidth(BAR_WIDTH + NUMBER_WIDTH);
        getChildren().addAll(attention, gradient, effect, middle, attentionNumber, gradientNumber, effectNumber);
    }

    void show(EventEffect shown, Messages messages) {
        attentionShare = shown.attentionShare();
        gradientShare = shown.gradientShare();
        effectShare = shown.effectShare();
        attentionNumber.setText(
                shown.attention() == null
                        ? messages.get("attention.unread")
                        : messages.get("attention.weight", shown.attention()));
        Float slope = shown.event().gradient();
        gradient.setVisible(slope != null);
        gradientNumber.setVisible(slope != null);
        gradientNumber.setText(
                slope == null ? messages.get("attention.noGradient") : messages.get("attention.effect", slope));
        effectNumber.setText(messages.get("attention.effect", shown.event().leaveOneOut()));
        pull(effectShare < 0 ? "against" : "for");
        setAccessibleText(messages.get(
                "attention.barsSpoken",
                attentionNumber.getText(),
                gradientNumber.getText(),
                effectNumber.getText(),
                shown.event().rankWithout()));
        requestLayout();
    }

    /** A style class that is set anew is looked up anew, whether it changed or not. */
    private void pull(String side) {
        if (!effect.getStyleClass().contains(side)) {
            effect.getStyleClass().setAll("effect-bar", side);
        }
    }

    private static Region bar(String style) {
        Region bar = new Region();
        bar.getStyleClass().add(style);
        return bar;
    }

    private static Label number() {
        Label label = new Label();
        label.getStyleClass().add("bar-number");
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    @Override
    protected void layoutChildren() {
        double top = (LINE - BAR_HEIGHT) / 2;
        attention.resizeRelocate(0, top, Math.max(1, BAR_WIDTH * attentionShare), BAR_HEIGHT);
        placeFromMiddle(gradient, gradientShare, LINE + top);
        double last = (lines() - 1) * LINE;
        placeFromMiddle(effect, effectShare, last + top);
        middle.resizeRelocate(BAR_WIDTH / 2, LINE + 1, 1, last - 2);
        attentionNumber.resizeRelocate(BAR_WIDTH, 0, NUMBER_WIDTH, LINE);
        gradientNumber.resizeRelocate(BAR_WIDTH, LINE, NUMBER_WIDTH, LINE);
        effectNumber.resizeRelocate(BAR_WIDTH, last, NUMBER_WIDTH, LINE);
    }

    private int lines() {
        return gradient.isVisible() ? 3 : 2;
    }

    private static void placeFromMiddle(Region bar, double share, double top) {
        double half = BAR_WIDTH / 2;
        double length = half * Math.abs(share);
        bar.resizeRelocate(share < 0 ? half - length : half, top, length, BAR_HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return lines() * LINE;
    }
}
