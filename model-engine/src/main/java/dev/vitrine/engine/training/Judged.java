package dev.vitrine.engine.training;

import java.util.List;

/**
 * What was thought of items for one user, to learn from beside the user's own events.
 *
 * @param userKey of the user
 * @param liked ids of items that are right for the user
 * @param turnedDown ids of items that are not
 */
public record Judged(int userKey, List<String> liked, List<String> turnedDown) {

    public Judged {
        liked = List.copyOf(liked);
        turnedDown = List.copyOf(turnedDown);
    }

    int size() {
        return liked.size() + turnedDown.size();
    }
}
