package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.TextVectors;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A training that goes on from another shop's model: its network, what it makes of texts, and the words that both shops
 * have. No product is the same for having the same id: what each has of its own begins as in a new training. All sequences are
 * trained on, as where training begins anew.
 */
record OtherShopStart(
        BaseModel base,
        FineTuning how,
        OtherShop shop,
        LeaveLastOut split,
        TrainingConfig config,
        TrainingRequest request)
        implements GoingOn {

    OtherShopStart {
        base = base.knowingNoEvents();
        WarmStart.requireSame(ItemSettings.TEXT, true, config.items().text());
        WarmStart.requireSameShape(base.weights().config(), config.modelFor(split.dataset()));
        how.requireLayers(config.architecture().layers());
        if (config.items().newItems()) {
            throw ProblemException.engine("otherShop.newItems");
        }
    }

    /**
     * See {@link TrainingConfig#inAnotherShop}.
     *
     * @throws ProblemException if the model reads no texts, or not those of this shop
     */
    static TrainingConfig config(
            BaseModel base, OtherShop shop, SequenceDataset dataset, Map<String, String> overrides) {
        requireSameLanguage(
                shop, base.weights().features().text(), dataset.features().text());
        return TrainingConfig.inAnotherShop(base.settings(), dataset, overrides);
    }

    private static void requireSameLanguage(OtherShop shop, @Nullable TextVectors theirs, @Nullable TextVectors own) {
        if (theirs == null) {
            throw ProblemException.engine("otherShop.readsNoTexts", shop.model(), shop.shop());
        }
        if (own == null) {
            throw ProblemException.engine("otherShop.noTexts", shop.model());
        }
        if (!theirs.model().equals(own.model())) {
            throw ProblemException.engine("otherShop.otherLanguage", shop.model(), theirs.model(), own.model());
        }
    }

    @Override
    public TransformerWeights weights(boolean refit, Runnable check) {
        TransformerWeights weights = new FreshStart(split, config, request).weights(refit, check);
        try {
            weights.takeOver(base.weights(), base.indicesOf(split.dataset().behaviourTypes()));
            weights.refresh();
            return weights;
        } catch (RuntimeException | Error e) {
            weights.close();
            throw e;
        }
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(shop.toSettings());
        settings.putAll(how.toSettings());
        return settings;
    }
}
