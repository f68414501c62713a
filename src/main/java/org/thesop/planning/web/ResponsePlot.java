package org.thesop.planning.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.thesop.planning.ResponseTimes;

/**
 * An editor's response times as one bar a week, oldest first, on a field of {@value #WIDTH} by {@value #HEIGHT}; the goal
 * stands at half its height, and what took more than twice the goal is as high as the field.
 */
public record ResponsePlot(List<Bar> bars) {

    public static final int WIDTH = 104;
    public static final int HEIGHT = 26;

    private static final int BAR_WIDTH = 9;
    private static final int STEP = 13;
    private static final int LOWEST = 3;

    /** One week; {@code late} when its median was beyond the goal. */
    public record Bar(int x, int y, int width, int height, boolean late) {}

    /** Draws it; a week without an answer has no bar. */
    static ResponsePlot of(ResponseTimes times, int goalHours) {
        var goal = Duration.ofHours(goalHours);
        var bars = new ArrayList<Bar>();
        for (var week = 0; week < times.weeks().size(); week++) {
            var median = times.weeks().get(week);
            if (median != null) {
                var share = Math.min(1, median.toMillis() / (2.0 * goal.toMillis()));
                var height = Math.max(LOWEST, (int) Math.round(share * HEIGHT));
                bars.add(new Bar(week * STEP, HEIGHT - height, BAR_WIDTH, height, median.compareTo(goal) > 0));
            }
        }
        return new ResponsePlot(List.copyOf(bars));
    }
}
