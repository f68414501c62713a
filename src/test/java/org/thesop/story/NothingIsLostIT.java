package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;

/**
 * Two people and one story, in any order of what can come between them: saves, take-overs, ended sign-ins, lost answers sent
 * again, tabs that are hidden or vanish, and moves of the edition. After each step the newsroom's answer is what the model
 * says, and at the end all that was ever acknowledged is there. {@code -Dthesop.orders=1000} is the measure.
 */
class NothingIsLostIT {

    /** Each order is a seed; the failing one is named, and can be run alone. */
    private static final int ORDERS = Math.max(20, Integer.getInteger("thesop.orders", 0));

    private static final int STEPS = 12;
    private static final int AT_ONCE = 4;

    @Test
    void whatever_the_order_no_text_is_lost_and_no_answer_is_wrong() throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var wendy = Caller.of("wendy");
            var eddie = Caller.of("eddie");
            var tasks = IntStream.range(0, AT_ONCE)
                    .<Callable<List<String>>>mapToObj(lane -> () -> orders(lane, wendy, eddie))
                    .toList();
            var wrong = new ArrayList<String>();
            for (var lane : pool.invokeAll(tasks)) {
                wrong.addAll(lane.get());
            }
            assertThat(wrong).isEmpty();
            System.out.println(ORDERS + " random orders, 0 lost texts, 0 wrong answers");
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each lane has a story of its own, on which one order follows the other. */
    private static List<String> orders(int lane, Caller wendy, Caller eddie) throws SQLException {
        var model = TwoAtOneStory.begin(wendy, eddie);
        var wrong = new ArrayList<String>();
        for (var seed = lane; seed < ORDERS; seed += AT_ONCE) {
            try {
                if (model.isEddieBarred()) {
                    model = TwoAtOneStory.begin(wendy, eddie); // else no order after it would come to a review
                }
                model.play(new Random(seed), STEPS);
                model.settle();
            } catch (AssertionError | RuntimeException e) {
                wrong.add("order " + seed + ": " + e.getMessage() + "\n" + model.told());
                model = TwoAtOneStory.begin(wendy, eddie);
            }
        }
        return wrong;
    }
}
