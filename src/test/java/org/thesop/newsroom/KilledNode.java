package org.thesop.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.thesop.launcher.Newsroom;

/**
 * Many stories are due in the same second at two nodes, and one of the nodes is killed ({@code kill -9}) half way: who sees what
 * becomes of them.
 */
public final class KilledNode {

    private static final int LOOK_EVERY_MILLIS = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int stories;
    private final int outAtTheKill;
    private final Duration firstOutAfter;
    private final Duration killedAfter;
    private final Duration allOutAfterTheKill;

    private KilledNode(
            int stories, int outAtTheKill, Duration firstOutAfter, Duration killedAfter, Duration allOutAfterTheKill) {
        this.stories = stories;
        this.outAtTheKill = outAtTheKill;
        this.firstOutAfter = firstOutAfter;
        this.killedAfter = killedAfter;
        this.allOutAfterTheKill = allOutAfterTheKill;
    }

    /**
     * Kills the second node when half of them are out.
     *
     * @param ahead in how long they are due, beyond what it takes to write them
     */
    public static KilledNode halfWay(Newsroom newsroom, Connection database, int stories, Duration ahead)
            throws SQLException {
        var node = newsroom.processes().get("WildFly-2");
        var moment = DueStories.now(database).plus(ahead);
        var due = DueStories.plan(database, stories, moment, Duration.ZERO, "crowd-" + node);
        assertThat(DueStories.now(database)).as("written before they are due").isBefore(moment);

        var first = when(database, () -> due.out() > 0);
        var half = when(database, () -> due.out() >= stories / 2);
        var outAtTheKill = due.out();
        ProcessHandle.of(node).orElseThrow().destroyForcibly();
        var killed = DueStories.now(database);
        var last = when(database, () -> due.out() + due.failed() == stories);

        assertThat(first).as("the first one seen").isAfterOrEqualTo(moment);
        assertThat(outAtTheKill).as("out at the kill").isLessThan(stories);
        assertThat(due.failed()).as("given back").isZero();
        assertThat(due.early()).as("early").isZero();
        assertThat(due.notOnce()).as("not exactly once").isZero();
        assertThat(due.toldTwice()).as("people told twice").isZero();
        return new KilledNode(
                stories,
                outAtTheKill,
                Duration.between(moment, first),
                Duration.between(moment, half),
                Duration.between(killed, last));
    }

    private interface Look {
        boolean sees() throws SQLException;
    }

    private static Instant when(Connection database, Look look) throws SQLException {
        // The demo's mail server, which runs beside us, loses a connection with the node, and says so in a thread of
        // its own.
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(LOOK_EVERY_MILLIS))
                .until(look::sees);
        return DueStories.now(database);
    }

    /** How long the node that was left took for the rest. */
    public Duration allOutAfterTheKill() {
        return allOutAfterTheKill;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.US,
                "%d stories due in the same second at two nodes: the first out after %d ms, one node killed after %d ms with %d"
                        + " out, the others out %d ms after that; each once, none early",
                stories,
                firstOutAfter.toMillis(),
                killedAfter.toMillis(),
                outAtTheKill,
                allOutAfterTheKill.toMillis());
    }
}
