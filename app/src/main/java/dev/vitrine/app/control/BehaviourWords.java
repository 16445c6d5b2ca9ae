package dev.vitrine.app.control;

import dev.vitrine.app.i18n.Messages;

/** What a behaviour is called in the reader's language; the shop's own word where there is none. */
public final class BehaviourWords {

    private BehaviourWords() {}

    public static String of(Messages messages, String behaviour) {
        String kind = BehaviourIcon.kind(behaviour);
        return kind.equals("other") ? behaviour : messages.get("behaviour." + kind);
    }
}
