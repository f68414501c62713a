package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.thesop.platform.Rate;

/** How many saved copies are checked for one address: twenty in ten minutes. */
@ApplicationScoped
public class CopyRate {

    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Rate rate;

    @Inject
    public CopyRate(Clock clock) {
        rate = new Rate(clock, MOST, WINDOW);
    }

    /** For the container, which makes a proxy of this class. */
    protected CopyRate() {
        rate = null;
    }

    /** Counts a copy from this address, and says whether it is still checked. */
    boolean allows(String address) {
        return rate.allows(Rate.network(address));
    }
}
