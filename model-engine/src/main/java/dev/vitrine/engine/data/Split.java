package dev.vitrine.engine.data;

/** Which of a user's last target events is held out. */
public enum Split {
    VALIDATION,
    TEST
}
