package org.thesop.newsstand;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether this node may hand out what it has kept: only while it is sure to hear of every change. It is for a short while after
 * each look at what the database has noted. While the database is away nobody can change anything there; that it is away for
 * everybody, and not for this node alone, the other nodes have to vouch for again and again. A node that is alone and sees
 * nothing stops by itself.
 */
final class Trust {

    /** A good look is good for so long. It is also how long something may be read at a node that was just cut off. */
    static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private final LongSupplier nanos;

    private volatile long goodUntil;
    private volatile boolean blind;
    private boolean doubted;
    private long doubtedAt;

    /** Begins without any. */
    Trust(LongSupplier nanos) {
        this.nanos = nanos;
        this.goodUntil = nanos.getAsLong();
    }

    /** The database was looked at, and all that it told was done; the look began at this moment. */
    synchronized void looked(long beganAt) {
        if (doubted && beganAt - doubtedAt <= 0) {
            return;
        }
        doubted = false;
        blind = false;
        goodUntil = beganAt + GOOD_FOR.toNanos();
    }

    /** The database is away, and whoever could have changed something was heard after this moment. */
    synchronized void vouched(long at) {
        if (!doubted) {
            blind = true;
            goodUntil = at + GOOD_FOR.toNanos();
        }
    }

    /** Something has changed, and it could not be read what: nothing is handed out before the next good look. */
    synchronized void doubt() {
        doubted = true;
        doubtedAt = nanos.getAsLong();
        goodUntil = doubtedAt;
    }

    boolean holds() {
        return nanos.getAsLong() - goodUntil < 0;
    }

    /** Whether it holds though the database is away: what cannot be printed anew is handed out as it is. */
    boolean isBlind() {
        return blind && holds();
    }
}
