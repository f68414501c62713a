package org.thesop.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How soon an editor answers: the median of the last weeks, and of each of them.
 *
 * @param answers how many there were
 * @param median null when there were none
 * @param weeks oldest first; null for a week without an answer
 */
public record ResponseTimes(int answers, Duration median, List<Duration> weeks) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** Of one person's answers; those of which nobody knows how long they took count for nothing. */
    public static ResponseTimes of(List<Workload.Answer> answers, Instant now) {
        var known = answers.stream().filter(each -> each.took() != null).toList();
        var weeks = new ArrayList<Duration>();
        for (var back = Workload.WEEKS; back > 0; back--) {
            var from = now.minus(WEEK.multipliedBy(back));
            var until = from.plus(WEEK);
            weeks.add(median(known.stream()
                    .filter(each -> each.at().isAfter(from) && !each.at().isAfter(until))
                    .toList()));
        }
        return new ResponseTimes(known.size(), median(known), Collections.unmodifiableList(weeks));
    }

    /** The middle one, or the mean of the two in the middle; null of none. */
    private static Duration median(List<Workload.Answer> answers) {
        var sorted = answers.stream().map(Workload.Answer::took).sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        var upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : upper.plus(sorted.get(sorted.size() / 2 - 1)).dividedBy(2);
    }
}
