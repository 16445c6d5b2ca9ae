package dev.vitrine.app.rules;

import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.JobRow;
import dev.vitrine.app.control.SegmentBox;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Selection;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.workspace.operations.PriceRules;
import dev.vitrine.workspace.operations.PriceRules.Measure;
import dev.vitrine.workspace.operations.PriceRules.Price;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** On the right: what the rules cost and bring. */
final class PricePane extends VBox {

    private final PriceViewModel viewModel;
    private final Messages messages;
    private final VBox lines = new VBox();
    private final Label stale = new Label();
    private final Button start = new Button();

    PricePane(PriceViewModel viewModel, Selection selection, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("rules-price");
        getStyleClass().add("price");
        lines.getStyleClass().add("lines");
        getChildren().addAll(words("rules.price", "section-title"), words("rules.price.text", "caption"), choice());
        getChildren().add(new SegmentBox("price-segment", selection, messages));
        getChildren().addAll(start(), running(), stale(), lines);
        viewModel.tagProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    private Label words(String key, String style) {
        Label label = new WrappedLabel(style);
        label.textProperty().bind(messages.bind(key));
        return label;
    }

    private Node choice() {
        return new SegmentedChoice<>(
                "price-of",
                List.of(PriceViewModel.Of.values()),
                viewModel.ofProperty(),
                of -> messages.bind("rules.price.of." + of.name().toLowerCase(Locale.ROOT)));
    }

    private Node start() {
        start.setId("price-start");
        start.textProperty().bind(messages.bind("rules.price.start"));
        start.setMaxWidth(Double.MAX_VALUE);
        start.disableProperty().bind(viewModel.startableProperty().not());
        start.setOnAction(event -> viewModel.start());
        return start;
    }

    private Node running() {
        HBox running = new JobRow(
                        "price-cancel", viewModel.jobProperty(), messages.bind("rules.price.cancel"), viewModel::cancel)
                .small();
        running.getStyleClass().add("row");
        running.setAlignment(Pos.CENTER_LEFT);
        return running;
    }

    private Node stale() {
        stale.setId("price-stale");
        stale.getStyleClass().add("stale");
        stale.setWrapText(true);
        stale.textProperty().bind(messages.bind("rules.price.stale"));
        var old = viewModel.staleProperty();
        stale.visibleProperty().bind(old);
        stale.managedProperty().bind(old);
        // A binding that nobody holds is forgotten.
        stale.getProperties().put(PricePane.class, old);
        return stale;
    }

    private void show() {
        lines.getChildren().clear();
        PriceViewModel.Tag tag = viewModel.tagProperty().get();
        if (tag == null) {
            return;
        }
        if (tag.problem() != null) {
            lines.getChildren().add(WrappedLabel.of(tag.problem().what(messages.locale()), "what"));
            lines.getChildren()
                    .add(WrappedLabel.of(
                            tag.problem().why(messages.locale()) + " "
                                    + tag.problem().todo(messages.locale()),
                            "caption"));
        } else if (tag.result() != null) {
            show(tag.result());
        }
    }

    private void show(PriceRules.Result result) {
        Label touched = WrappedLabel.of(
                messages.get("rules.price.touched", result.touched(), result.shoppers(), result.model()), "touched");
        touched.setId("price-touched");
        lines.getChildren().add(touched);
        result.prices().forEach(price -> lines.getChildren().add(line(price, result.top())));
        PriceRules.unknown(result).forEach(measure -> lines.getChildren().add(unknown(measure)));
        if (result.emptied() > 0) {
            lines.getChildren().add(WrappedLabel.of(messages.get("rules.price.emptied", result.emptied()), "stale"));
        }
        if (result.refit()) {
            lines.getChildren().add(WrappedLabel.of(messages.get("rules.price.refit"), "caption"));
        }
    }

    private Node line(Price price, int top) {
        String id = price.measure().name().toLowerCase(Locale.ROOT);
        Label name = new Label(messages.get("rules.measure." + id, top));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label difference = new Label(signed(price.measure(), price.difference().value()));
        difference.setId("price-" + id);
        difference.getStyleClass().addAll("difference", verdict(price));
        difference.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(name, space, difference);
        first.setAlignment(Pos.BASELINE_LEFT);
        Label from = new Label(messages.get(
                "rules.price.fromTo", plain(price.measure(), price.before()), plain(price.measure(), price.after())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Estimate interval = price.difference();
        Label range = new Label(messages.get(
                "rules.price.interval",
                signed(price.measure(), interval.low()),
                signed(price.measure(), interval.high())));
        HBox second = new HBox(from, gap, range);
        List.of(from, range).forEach(label -> label.getStyleClass().add("caption"));
        VBox line = new VBox(first, second);
        if (price.known() < 1) {
            line.getChildren().add(WrappedLabel.of(messages.get("rules.price.known", price.known()), "caption"));
        }
        line.getStyleClass().add("price-line");
        Hint.on(line, messages.get("rules.measure." + id + ".help", top));
        return line;
    }

    /** What is missing from the catalogue, and what to do about it. */
    private Node unknown(Measure measure) {
        String id = measure.name().toLowerCase(Locale.ROOT);
        Label name = new Label(messages.get("rules.measure." + id));
        Label why = WrappedLabel.of(messages.get("rules.measure." + id + ".unknown"), "caption");
        why.setId("price-" + id + "-unknown");
        VBox line = new VBox(name, why);
        line.getStyleClass().add("price-line");
        return line;
    }

    /** Good or bad only where the interval leaves no doubt. */
    private static String verdict(Price price) {
        Estimate difference = price.difference();
        boolean certain = difference.low() > 0 || difference.high() < 0;
        boolean lessIsBetter = price.measure() == Measure.SOLD_OUT || price.measure() == Measure.STOCK_OUT;
        if (!certain) {
            return "unclear";
        }
        return difference.value() > 0 == lessIsBetter ? "bad" : "good";
    }

    private String plain(Measure measure, double value) {
        return number(measure, value, "", "%%");
    }

    /** The difference of two percentages is one of percentage points. */
    private String signed(Measure measure, double value) {
        return number(measure, value, "+", " " + messages.get("rules.points"));
    }

    private String number(Measure measure, double value, String sign, String unit) {
        Locale locale = messages.locale();
        return switch (measure) {
            case HIT_RATE, COVERAGE, SOLD_OUT, STOCK_OUT ->
                String.format(locale, "%" + sign + ".1f" + unit, 100 * value);
            case NDCG, DIVERSITY -> String.format(locale, "%" + sign + ".3f", value);
            case REVENUE, MARGIN -> (sign.isEmpty() || value < 0 ? "" : sign) + messages.price(value);
        };
    }
}
