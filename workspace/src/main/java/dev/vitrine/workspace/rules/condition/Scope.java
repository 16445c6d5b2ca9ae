package dev.vitrine.workspace.rules.condition;

/** What a condition is about: the items of a rule, or when the rule is in force. */
public enum Scope {
    ITEM,
    WHEN
}
