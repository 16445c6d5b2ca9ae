package dev.vitrine.app.training;

import dev.vitrine.workspace.models.ListedModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Models as a tree: each below the one it goes on from, where that is still there. */
final class Lineage {

    private static final String STEP = "    ";
    private static final String BRANCH = "↳ ";

    private final List<ListedModel> models = new ArrayList<>();
    private final Map<String, Integer> depths = new HashMap<>();

    /** @param listed newest first; a tree stands where its newest model would */
    Lineage(List<ListedModel> listed) {
        Map<ListedModel, ListedModel> parents = parents(listed);
        Map<String, List<ListedModel>> children = new HashMap<>();
        Set<ListedModel> roots = new LinkedHashSet<>();
        for (ListedModel model : listed) {
            ListedModel root = model;
            for (ListedModel parent = parents.get(root); parent != null; parent = parents.get(root)) {
                root = parent;
            }
            roots.add(root);
            ListedModel parent = parents.get(model);
            if (parent != null) {
                children.computeIfAbsent(parent.name(), key -> new ArrayList<>())
                        .add(model);
            }
        }
        roots.forEach(root -> add(root, 0, children));
    }

    /** One that is newer than its child only got the name of a parent that is gone. */
    private static Map<ListedModel, ListedModel> parents(List<ListedModel> listed) {
        Map<ListedModel, ListedModel> parents = new HashMap<>();
        Map<String, ListedModel> older = new HashMap<>();
        for (int at = listed.size() - 1; at >= 0; at--) {
            ListedModel model = listed.get(at);
            ListedModel parent = older.get(model.card().parent());
            if (parent != null) {
                parents.put(model, parent);
            }
            older.put(model.name(), model);
        }
        return parents;
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
