package org.thesop.platform;

import java.time.Clock;
import java.time.Duration;

/** How often one connection may have mail with a link sent to addresses that somebody types, and try the secrets of such links. */
public abstract class MailedLinkRate {

    private static final int MOST_ASKED = 5;
    private static final int MOST_GUESSES = 60;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Rate asked;
    private final Rate guesses;

    protected MailedLinkRate(Clock clock) {
        asked = new Rate(clock, MOST_ASKED, WINDOW);
        guesses = new Rate(clock, MOST_GUESSES, WINDOW);
    }

    /** For the container, which makes a proxy of each kind. */
    protected MailedLinkRate() {
        asked = null;
        guesses = null;
    }

    /** Counts that this connection asked for a mail; how long it has to wait, nothing when it is sent now. */
    public Duration delay(String address) {
        return asked.delay(Rate.network(address));
    }

    /** Counts an address with a secret that opened nothing; whether more may be tried. */
    public boolean letsGuess(String address) {
        return guesses.allows(Rate.network(address));
    }
}
