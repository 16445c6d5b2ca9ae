package dev.vitrine.app.session;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Which screen is in front; screens send the user to one another by id, without knowing one another. */
public final class Navigation {

    public static final String DATA = "data";
    public static final String TRAINING = "training";
    public static final String EXPLORE = "explore";
    public static final String COMPARISON = "comparison";
    public static final String ATTENTION = "attention";
    public static final String RULES = "rules";

    private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper(DATA);

    public ReadOnlyStringProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    public void go(String screen) {
        current.set(screen);
    }
}
