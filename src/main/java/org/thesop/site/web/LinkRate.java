package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.thesop.platform.Rate;

/** How much may be done with links for people without an account in ten minutes, from one address and by one link. */
@ApplicationScoped
public class LinkRate {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_LOOKS = 300;
    private static final int MOST_REMARKS = 30;
    private static final int MOST_GUESSES = 20;

    private final Rate looks;
    private final Rate remarks;
    private final Rate remarksByLink;
    private final Rate guesses;

    @Inject
    public LinkRate(Clock clock) {
        looks = new Rate(clock, MOST_LOOKS, WINDOW);
        remarks = new Rate(clock, MOST_REMARKS, WINDOW);
        remarksByLink = new Rate(clock, MOST_REMARKS, WINDOW);
        guesses = new Rate(clock, MOST_GUESSES, WINDOW);
    }

    /** For the container, which makes a proxy of this class. */
    protected LinkRate() {
        looks = null;
        remarks = null;
        remarksByLink = null;
        guesses = null;
    }

    boolean letsLook(String address) {
        return looks.allows(Rate.network(address));
    }

    /** A link that was passed around counts as one, from however many addresses it is used. */
    boolean letsRemark(String address, String link) {
        return remarks.allows(Rate.network(address)) && remarksByLink.allows(link);
    }

    /** Counts an address that opened nothing. */
    boolean letsGuess(String address) {
        return guesses.allows(Rate.network(address));
    }
}
