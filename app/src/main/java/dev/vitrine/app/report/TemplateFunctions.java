package dev.vitrine.app.report;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ItemCard;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template can call to turn values into words. */
final class TemplateFunctions extends AbstractExtension {

    private final Map<String, Function> functions = new HashMap<>();

    /** @param currency code of that of prices; null where it is not known */
    TemplateFunctions(ReportWords words, Pictures pictures, @Nullable String currency) {
        add(
                "t",
                list -> words.get(
                        (String) list.get(0), list.subList(1, list.size()).toArray()));
        add("tOr", list -> words.getOr((String) list.get(0), (String) list.get(1)));
        add("count", list -> words.count((Number) list.get(0)));
        add("metric", list -> words.metric((Number) list.get(0)));
        add("signed", list -> words.signed((Number) list.get(0)));
        add("share", list -> words.share((Number) list.get(0)));
        add("price", list -> words.price((Number) list.get(0), currency));
        add("seconds", list -> words.seconds((Number) list.get(0)));
        add("time", list -> words.time((Instant) list.get(0)));
        add("day", list -> (Long) list.get(0) == SequenceDataset.NO_TIME ? "" : words.day((Long) list.get(0)));
        add("percent", list -> String.format(Locale.ROOT, "%.2f%%", ((Number) list.get(0)).doubleValue()));
        add("picture", list -> pictures.classOf((ItemCard) list.get(0)).orElse(null));
        add("title", list -> ((ItemCard) list.get(0)).title(words.locale()));
        add("initial", list -> initial(((ItemCard) list.get(0)).title(words.locale())));
    }

    @Override
    public Map<String, Function> getFunctions() {
        return functions;
    }

    private static String initial(String title) {
        return title.isEmpty() ? "" : new String(Character.toChars(title.codePointAt(0)));
    }

    private void add(String name, java.util.function.Function<List<Object>, @Nullable Object> body) {
        functions.put(name, new Positional(body));
    }

    /** A function whose arguments have an order and no names. */
    private record Positional(java.util.function.Function<List<Object>, @Nullable Object> body) implements Function {

        @Override
        public @Nullable List<String> getArgumentNames() {
            return null;
        }

        @Override
        public @Nullable Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            List<Object> list = new ArrayList<>();
            for (int place = 0; arguments.containsKey(String.valueOf(place)); place++) {
                list.add(arguments.get(String.valueOf(place)));
            }
            return body.apply(list);
        }
    }
}
