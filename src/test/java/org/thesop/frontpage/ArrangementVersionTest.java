package org.thesop.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.thesop.story.Cast;

/** When readers see a version of a page. */
class ArrangementVersionTest {

    private static final Instant NOON = Instant.parse("2026-11-26T17:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));

    private final Cast cast = new Cast();

    private ArrangementVersion version() {
        var done = new ArrangementVersion.Done(ArrangementChange.ROW_ADDED, "", cast.maggie, NOON);
        return new ArrangementVersion(PaperPage.FRONT, 1, null, done, Arrangement.untouched(PaperPage.FRONT));
    }

    @Test
    void one_that_goes_out_later_is_planned_until_its_moment_and_out_from_then_on() {
        var version = version();
        version.putOut(cast.maggie, EVENING);
        assertThat(version.isPlanned(NOON)).isTrue();
        assertThat(version.wasOut(NOON)).isFalse();
        assertThat(version.isPlanned(EVENING)).isFalse();
        assertThat(version.wasOut(EVENING)).isTrue();
    }

    @Test
    void it_can_be_kept_off_the_page_only_before_its_moment() {
        var version = version();
        version.putOut(cast.maggie, EVENING);
        version.keepIn(EVENING);
        assertThat(version.outAt()).isEqualTo(EVENING);
        version.keepIn(NOON);
        assertThat(version.outAt()).isNull();
    }
}
