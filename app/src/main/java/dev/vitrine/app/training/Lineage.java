package dev.vitrine.app.training;

import dev.vitrine.workspace.models.ListedModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Models as a tree: each below the one it goes on from, where that is still there. */
final class Lineage {

    private static final String STEP = "    ";
    private static final String BRANCH = "↳ ";

    private final List<ListedModel> models = new ArrayList<>();
    private final Map<String, Integer> depths = new HashMap<>();

    /** @param listed in the order in which models of one parent are to stand */
    Lineage(List<ListedModel> listed) {
        Map<String, List<ListedModel>> children = new HashMap<>();
        List<String> names = listed.stream().map(ListedModel::name).toList();
        List<ListedModel> roots = new ArrayList<>();
        for (ListedModel model : listed) {
            String parent = model.card().parent();
            if (parent == null || !names.contains(parent)) {
                roots.add(model);
            } else {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(model);
            }
        }
        roots.forEach(root -> add(root, 0, children));
    }

    private void add(ListedModel model, int depth, Map<String, List<ListedModel>> children) {
        models.add(model);
        depths.put(model.name(), depth);
        for (ListedModel child : children.getOrDefault(model.name(), List.of())) {
            add(child, depth + 1, children);
        }
    }

    /** Parents before their children. */
    List<ListedModel> models() {
        return List.copyOf(models);
    }

    /** The name, set in by how many models it goes back on. */
    String title(ListedModel model) {
        int depth = depths.getOrDefault(model.name(), 0);
        return depth == 0 ? model.name() : STEP.repeat(depth - 1) + BRANCH + model.name();
    }
}
