package dev.vitrine.app.session;

/** Does a screen's work only while the screen is in front: what was asked for behind it is done once when it comes. */
public final class WhenInFront {

    private final Navigation navigation;
    private final String screen;
    private final Runnable work;
    private boolean due;

    /** @param screen id of {@link Navigation} */
    public WhenInFront(Navigation navigation, String screen, Runnable work) {
        this.navigation = navigation;
        this.screen = screen;
        this.work = work;
        navigation.currentProperty().addListener(property -> doWhatIsDue());
    }

    public void request() {
        due = true;
        doWhatIsDue();
    }

    private void doWhatIsDue() {
        if (due && navigation.currentProperty().get().equals(screen)) {
            due = false;
            work.run();
        }
    }
}
