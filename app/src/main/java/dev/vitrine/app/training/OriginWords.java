package dev.vitrine.app.training;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.workspace.models.ModelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says where a model began that was not trained from the beginning, and how it went on. */
record OriginWords(Messages messages) {

    /** The model gone on from, with its shop where that is another; empty for one trained from the beginning. */
    String shortly(ModelCard model) {
        return model.otherShop()
                .map(shop -> messages.get("training.ofShop", shop.model(), shop.shop()))
                .orElse(model.parent() == null ? "" : model.parent());
    }

    /** The same with what was chosen, in a line. */
    String of(ModelCard model) {
        Map<String, String> settings = model.settings();
        List<String> parts = new ArrayList<>();
        model.otherShop()
                .ifPresent(shop -> parts.add(messages.get(
                        "training.origin.otherShop",
                        shop.model(),
                        shop.shop(),
                        DatasetFingerprint.shortened(shop.fingerprint()))));
        if (model.parent() != null) {
            parts.add(messages.get("training.origin", model.parent()));
        }
        if (parts.isEmpty()) {
            return "";
        }
        if (settings.containsKey("replay")) {
            parts.add(messages.get("training.origin.replay", Double.parseDouble(settings.getOrDefault("replay", "0"))));
        }
        add(parts, settings, "frozen-layers");
        if (settings.containsKey("segment")) {
            parts.add(messages.get(
                    "training.origin.segment", settings.getOrDefault("segment", ""), count(settings, "shoppers")));
        } else {
            add(parts, settings, "shoppers");
        }
        add(parts, settings, "judgements");
        return String.join(messages.get("training.origin.and"), parts);
    }

    private void add(List<String> parts, Map<String, String> settings, String key) {
        if (count(settings, key) > 0) {
            parts.add(messages.get("training.origin." + key, count(settings, key)));
        }
    }

    private static int count(Map<String, String> settings, String key) {
        return Integer.parseInt(settings.getOrDefault(key, "0"));
    }
}
