package org.thesop.api.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.thesop.platform.Rate;

/** How much of the API one caller gets: who reads from an address 300 answers a minute, who works with a token 1,200. */
@ApplicationScoped
public class ApiRates {

    static final int MOST_READ = 300;
    static final int MOST_WORKED = 1_200;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Rate reading;
    private final Rate working;

    @Inject
    public ApiRates(Clock clock) {
        reading = new Rate(clock, MOST_READ, A_MINUTE);
        working = new Rate(clock, MOST_WORKED, A_MINUTE);
    }

    /** For the container, which makes a proxy of this class. */
    protected ApiRates() {
        reading = null;
        working = null;
    }

    /** Counts an answer for whoever reads from this address or others of its connection; how long they wait for it. */
    Duration reading(String address) {
        return reading.delay(Rate.network(address));
    }

    /** The same for whoever works under this handle. */
    Duration working(String handle) {
        return working.delay(handle);
    }
}
