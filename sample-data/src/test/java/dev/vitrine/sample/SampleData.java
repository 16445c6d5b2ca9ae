package dev.vitrine.sample;

import dev.vitrine.sample.report.Measured;

/** The simulation is played once for all tests. */
final class SampleData {

    static final SampleEvents EVENTS = new SampleEvents();
    static final Measured MEASURED = EVENTS.measured();

    private SampleData() {}
}
