package dev.vitrine.workspace.imports.staging;

import static dev.vitrine.engine.data.SequenceDataset.NO_TIME;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Missing;
import dev.vitrine.workspace.imports.value.TimeFormat;
import org.jspecify.annotations.Nullable;

/** Makes an interaction of a row and says what is wrong with it. */
final class EventParser {

    private final FilePlan plan;
    private final @Nullable TimeFormat times;
    private Faults faults = Faults.NONE;

    /** Rows of one basket follow one another, so that the last time is often the next one too. */
    private String lastTimeText = "";

    private long lastTime = NO_TIME;

    EventParser(FilePlan plan) {
        this.plan = plan;
        this.times = plan.times().get(Field.TIME);
    }

    Event parse(SourceRow row) {
        faults = Faults.NONE;
        String shopper = id(Field.USER, row, RejectionReason.NO_SHOPPER);
        String item = id(Field.ITEM, row, RejectionReason.NO_ITEM);
        long time = time(row);
        String order = Missing.toNull(plan.columns().text(Field.ORDER_ID, row));
        if (order != null && plan.isCancelled(order)) {
            fault(RejectionReason.CANCELLED, Field.ORDER_ID);
        }
        double position = number(Field.ORDER, row);
        double value = number(Field.VALUE, row);
        double quantity = positive(Field.QUANTITY, row, RejectionReason.QUANTITY_NOT_POSITIVE);
        double price = positive(Field.PRICE, row, RejectionReason.PRICE_NOT_POSITIVE);
        return new Event(shopper, item, behaviour(row), time, position, value, quantity, price, order, faults);
    }

    private void fault(RejectionReason reason, Field at) {
        faults = faults.with(reason, at);
    }

    private String id(Field field, SourceRow row, RejectionReason reason) {
        String id = Missing.toNull(plan.columns().text(field, row));
        if (id == null) {
            fault(reason, field);
            return "";
        }
        return id;
    }

    private String behaviour(SourceRow row) {
        String named = Missing.toNull(plan.columns().text(Field.BEHAVIOUR, row));
        return named == null ? plan.usualBehaviour() : plan.behaviour(named);
    }

    private long time(SourceRow row) {
        if (times == null) {
            return NO_TIME;
        }
        String text = plan.columns().text(Field.TIME, row);
        if (!text.equals(lastTimeText)) {
            lastTime = times.parse(text, plan.zone());
            lastTimeText = text;
        }
        if (lastTime == NO_TIME) {
            fault(RejectionReason.BAD_TIME, Field.TIME);
        }
        return lastTime;
    }

    private double positive(Field field, SourceRow row, RejectionReason reason) {
        double number = number(field, row);
        if (number <= 0) {
            fault(reason, field);
        }
        return number;
    }

    private double number(Field field, SourceRow row) {
        String text = Missing.toNull(plan.columns().text(field, row));
        try {
            return text == null ? Double.NaN : plan.decimals().parse(text);
        } catch (NumberFormatException e) {
            fault(RejectionReason.UNREADABLE, field);
            return Double.NaN;
        }
    }
}
