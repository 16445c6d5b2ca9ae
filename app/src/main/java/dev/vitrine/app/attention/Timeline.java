package dev.vitrine.app.attention;

import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.control.EventBarData;
import dev.vitrine.app.control.EventBarData.Track;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.export.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the last position looked at along the shopper's days, beside what each event did.
 *
 * @param events oldest first
 */
record Timeline(List<EventEffect> events, AttentionSlice slice, Messages messages) {

    /** Tracks that have values: attention of the layer and head, rollout, flow, effect. */
    EventBarData data() {
        List<Track> tracks = new ArrayList<>();
        if (!slice.isRollout()) {
            add(tracks, "attention", EventEffect::attention);
        }
        add(tracks, "rollout", effect -> effect.event().rollout());
        add(tracks, "flow", effect -> effect.event().flow());
        add(tracks, "leaveOneOut", effect -> effect.event().leaveOneOut());
        return new EventBarData(
                tracks,
                events.stream().mapToLong(effect -> effect.event().time()).toArray());
    }

    private void add(List<Track> tracks, String column, Function<EventEffect, @Nullable Float> value) {
        if (events.stream().anyMatch(effect -> value.apply(effect) != null)) {
            float[] values = new float[events.size()];
            for (int event = 0; event < values.length; event++) {
                Float one = value.apply(events.get(event));
                values[event] = one == null ? Float.NaN : one;
            }
            tracks.add(new Track(messages.get("attention.track." + column), values));
        }
    }

    /** An event in words. */
    String reading(int at) {
        EventEffect effect = events.get(at);
        String what = messages.get(
                "attention.timeline.event",
                effect.event().item().title(messages.locale()),
                BehaviourWords.of(messages, effect.event().behaviour()),
                effect.event().time() == SequenceDataset.NO_TIME
                        ? ""
                        : new EffectWords(messages).day(effect.event().time()));
        Float attention = effect.attention();
        Float flow = effect.event().flow();
        return what
                + (attention == null ? "" : messages.get("attention.timeline.looked", attention))
                + (flow == null ? "" : messages.get("attention.timeline.flow", flow))
                + messages.get("attention.timeline.effect", effect.event().leaveOneOut())
                + (effect.gap() > 0 ? messages.get("attention.timeline.gap", effect.gap()) : "");
    }

    Table sheet() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (EventEffect effect : events) {
            rows.add(Table.row(
                    effect.event().position() + 1,
                    effect.event().time() == SequenceDataset.NO_TIME
                            ? null
                            : Instant.ofEpochMilli(effect.event().time()).toString(),
                    effect.gap(),
                    BehaviourWords.of(messages, effect.event().behaviour()),
                    effect.event().item().id(),
                    effect.event().item().title(messages.locale()),
                    effect.attention(),
                    effect.event().rollout(),
                    effect.event().flow(),
                    effect.event().leaveOneOut()));
        }
        return new Table(
                Stream.of(
                                "position",
                                "time",
                                "gap",
                                "behaviour",
                                "item",
                                "title",
                                "attention",
                                "rollout",
                                "flow",
                                "leaveOneOut")
                        .map(column -> messages.get("attention.column." + column))
                        .toList(),
                rows);
    }
}
