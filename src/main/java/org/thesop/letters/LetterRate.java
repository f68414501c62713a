package org.thesop.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.thesop.platform.Rate;

/** How many letters come from one connection: five, and then one in two minutes. */
@ApplicationScoped
public class LetterRate {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Rate rate;

    @Inject
    public LetterRate(Clock clock) {
        rate = new Rate(clock, MOST, WINDOW);
    }

    /** For the container, which makes a proxy of this class. */
    protected LetterRate() {
        rate = null;
    }

    /** Counts a letter from this address, and says whether it may still be sent. */
    public boolean allows(String address) {
        return delay(address).isZero();
    }

    /** Counts a letter from this address; how long its writer has to wait, nothing when it may be sent now. */
    public Duration delay(String address) {
        return rate.delay(Rate.network(address));
    }
}
