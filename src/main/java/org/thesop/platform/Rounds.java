package org.thesop.platform;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Something that is done again and again, each time a while after the last, until the newsroom stops. */
public final class Rounds {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Tests cannot wait for all that comes about once a minute, and let it come oftener. */
    private static final Duration LONGEST =
            Duration.ofSeconds(Long.getLong("thesop.rounds.seconds", A_MINUTE.toSeconds()));

    private final ScheduledFuture<?> coming;

    private Rounds(ScheduledFuture<?> coming) {
        this.coming = coming;
    }

    /**
     * Begins.
     *
     * @param first when, from now
     * @param pause between the end of one and the begin of the next
     * @param log of whose rounds they are
     * @param otherwise what is written there of one that failed; the next one tries again
     */
    public static Rounds begin(
            ManagedScheduledExecutorService executor,
            Duration first,
            Duration pause,
            Runnable round,
            Logger log,
            String otherwise) {
        // One that throws would be the last.
        Runnable safely = () -> {
            try {
                round.run();
            } catch (RuntimeException e) {
                log.error(otherwise, e);
            }
        };
        return new Rounds(executor.scheduleWithFixedDelay(
                safely, soon(first).toMillis(), soon(pause).toMillis(), TimeUnit.MILLISECONDS));
    }

    /** What is done once an hour is much, and is never done oftener. */
    private static Duration soon(Duration pause) {
        return pause.compareTo(A_MINUTE) <= 0 && pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** Does it no more; one that is being done is done to its end. */
    public void end() {
        coming.cancel(false);
    }
}
