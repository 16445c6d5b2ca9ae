package dev.vitrine.workspace.sequences;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The behaviour types that a workspace's interactions that count have. */
final class BehaviourTypes {

    /** What is predicted unless something else is asked for. */
    private static final String PURCHASE = "purchase";

    static final byte UNWANTED = -1;

    private final List<String> names = new ArrayList<>();
    private final Map<Integer, Byte> indexOfKey = new HashMap<>();

    private BehaviourTypes() {}

    static BehaviourTypes of(Database database) {
        BehaviourTypes types = new BehaviourTypes();
        database.scan("""
                SELECT behaviour_key, name FROM behaviour WHERE interactions > 0 ORDER BY name""", types::add);
        return types;
    }

    private void add(Row row) {
        indexOfKey.put(row.integer(1), (byte) names.size());
        names.add(row.text(2));
    }

    List<String> names() {
        return names;
    }

    /** The options with the target behaviour named, where there is one; types that nothing has are an error. */
    DatasetOptions resolve(DatasetOptions options) {
        options.inputBehaviours().forEach(this::requireKnown);
        String target = options.targetBehaviour();
        if (target == null && names.contains(PURCHASE)) {
            target = PURCHASE;
        } else if (target != null) {
            requireKnown(target);
        }
        return new DatasetOptions(
                options.inputBehaviours(), target, options.minimumValue(), options.timeTies(), options.tieSeed());
    }

    private void requireKnown(String name) {
        if (!names.contains(name)) {
            throw WorkspaceProblem.of("dataset.behaviour", name, String.join(", ", names));
        }
    }

    /** The place of each type that is input or target, by its key in the database; {@link #UNWANTED} for the others. */
    byte[] wanted(DatasetOptions options) {
        byte[] wanted =
                new byte[indexOfKey.keySet().stream().max(Integer::compare).orElse(-1) + 1];
        Arrays.fill(wanted, UNWANTED);
        indexOfKey.forEach((key, index) -> {
            if (isWanted(names.get(index), options)) {
                wanted[key] = index;
            }
        });
        return wanted;
    }

    private static boolean isWanted(String name, DatasetOptions options) {
        @Nullable String target = options.targetBehaviour();
        return options.inputBehaviours().isEmpty()
                || target == null
                || name.equals(target)
                || options.inputBehaviours().contains(name);
    }
}
