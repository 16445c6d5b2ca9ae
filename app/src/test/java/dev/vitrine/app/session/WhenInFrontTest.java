package dev.vitrine.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WhenInFrontTest {

    private final Navigation navigation = new Navigation();
    private int done;
    private final WhenInFront loading = new WhenInFront(navigation, Navigation.ATTENTION, () -> done++);

    @Test
    void waitsUntilTheScreenComesAndThenWorksOnce() {
        loading.request();
        loading.request();
        assertEquals(0, done);
        navigation.go(Navigation.ATTENTION);
        assertEquals(1, done);
        navigation.go(Navigation.DATA);
        navigation.go(Navigation.ATTENTION);
        assertEquals(1, done);
    }

    @Test
    void worksAtOnceInFront() {
        navigation.go(Navigation.ATTENTION);
        loading.request();
        loading.request();
        assertEquals(2, done);
    }
}
