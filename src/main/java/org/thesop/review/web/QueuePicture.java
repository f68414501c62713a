package org.thesop.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.review.Pace;
import org.thesop.review.Queue;
import org.thesop.story.web.RowTexts;

/** The waiting of the whole queue at a glance: how many, how late, and a small picture of it. */
@Named
@RequestScoped
public class QueuePicture {

    /** Bars up to the goal, and as many beyond it; the last takes all that has waited longer. */
    private static final int TO_THE_GOAL = 8;

    private static final int BARS = 2 * TO_THE_GOAL;
    private static final int BAR_WIDTH = 14;
    private static final int STEP = 17;
    private static final int HEIGHT = 46;

    @Inject
    Queue queue;

    @Inject
    QueuePage page;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    RowTexts texts;

    @Inject
    Clock clock;

    private Instant now;
    private List<Queue.Wait> waits;

    /** One bar: how many stories have waited that share of their goal. */
    public record Bar(int x, int y, int width, int height, int count, Pace pace) {}

    @PostConstruct
    void load() {
        now = clock.instant();
        waits = queue.waits(page.getGoalHours(), signedIn.person());
    }

    /** How many wait; a plus behind the number when there are more than anybody counts. */
    public String getWaiting() {
        return waits.size() < Queue.MOST_MEASURED ? String.valueOf(waits.size()) : waits.size() + "+";
    }

    public boolean isAny() {
        return !waits.isEmpty();
    }

    public long getLate() {
        return count(Pace.LATE);
    }

    public long getSoon() {
        return count(Pace.SOON);
    }

    private long count(Pace pace) {
        return waits.stream()
                .filter(each -> Pace.of(each.since(), each.goalHours(), now) == pace)
                .count();
    }

    public String getLongest() {
        return waits.isEmpty() ? "—" : texts.since(waits.get(0).since());
    }

    /** {@code 7 stories wait for an editor. The oldest has waited 26 h; the goal is 24 hours. One is late.} */
    public String getSummary() {
        return waits.isEmpty()
                ? messages.text("queue.nobodyWaits", page.getGoalHours())
                : messages.text("queue.summary", waits.size(), getLongest(), page.getGoalHours()) + " "
                        + messages.text("queue.lateness", getLate(), getSoon());
    }

    /** The picture, from just handed in on the left to twice the goal and more on the right. */
    public List<Bar> getBars() {
        var counts = new int[BARS];
        for (var each : waits) {
            var share = Pace.share(each.since(), each.goalHours(), now);
            counts[(int) Math.min(BARS - 1, share * TO_THE_GOAL)]++;
        }
        var highest = Math.max(1, java.util.Arrays.stream(counts).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (var index = 0; index < BARS; index++) {
            var height = counts[index] == 0 ? 2 : Math.max(6, HEIGHT * counts[index] / highest);
            bars.add(new Bar(index * STEP, HEIGHT - height, BAR_WIDTH, height, counts[index], pace(index)));
        }
        return bars;
    }

    private static Pace pace(int bar) {
        if (bar >= TO_THE_GOAL) {
            return Pace.LATE;
        }
        return bar >= TO_THE_GOAL * 3 / 4 ? Pace.SOON : Pace.FINE;
    }

    /** Where the goal stands in the picture. */
    public int getGoalX() {
        return TO_THE_GOAL * STEP - (STEP - BAR_WIDTH) / 2 - 1;
    }
}
