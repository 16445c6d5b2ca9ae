package dev.vitrine.workspace;

import java.util.function.Predicate;

/** Names that are not in use yet. */
public final class FreeName {

    private FreeName() {}

    /** The name wanted, followed by a number from 2 on if it is taken. */
    public static String of(String wanted, Predicate<String> isTaken) {
        String name = wanted;
        for (int number = 2; isTaken.test(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }
}
