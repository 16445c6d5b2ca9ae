package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;

/** What stands above a picture, so that it can be understood away from the window. */
record PictureWords(Messages messages) {

    String caption(Explained shown) {
        return messages.get(
                "attention.picture.caption",
                shown.model(),
                shown.shopper(),
                shown.result().item().title(messages.locale()));
    }

    String caption(Explained shown, AttentionSlice slice) {
        String of = caption(shown);
        if (slice.isRollout()) {
            return messages.get("attention.picture.rollout", of);
        }
        return slice.head() == AttentionSlice.MEAN
                ? messages.get("attention.picture.mean", of, slice.layer() + 1)
                : messages.get("attention.picture.head", of, slice.layer() + 1, slice.head() + 1);
    }
}
