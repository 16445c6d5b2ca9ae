package dev.vitrine.app.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.models.ModelCard;

/**
 * A model as the command line lists it: the keys of its card, and what a person made of it.
 *
 * @param validatedBySome whether its validation numbers are not like those of others, see {@link ModelCard}
 * @param bytes of its files
 */
record ModelView(@JsonUnwrapped ModelCard card, boolean validatedBySome, String note, boolean live, long bytes) {

    static ModelView of(ListedModel model) {
        return new ModelView(model.card(), model.card().isValidatedBySome(), model.note(), model.live(), model.bytes());
    }
}
