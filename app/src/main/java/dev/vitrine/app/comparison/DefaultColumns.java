package dev.vitrine.app.comparison;

import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import java.util.ArrayList;
import java.util.List;

/** Chooses the models that are first shown: the newest of each kind, the Transformer leading. */
final class DefaultColumns {

    private DefaultColumns() {}

    /** @param models newest first */
    static List<String> of(List<ModelCard> models, int most) {
        List<String> names = new ArrayList<>();
        for (ModelKind kind : ModelKind.values()) {
            models.stream()
                    .filter(model -> model.kind() == kind)
                    .map(ModelCard::name)
                    .findFirst()
                    .filter(name -> names.size() < most)
                    .ifPresent(names::add);
        }
        return names;
    }
}
