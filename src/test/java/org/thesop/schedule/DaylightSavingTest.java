package org.thesop.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.people.Actor;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.story.Ask;
import org.thesop.story.Circumstances;
import org.thesop.story.EditionAction;
import org.thesop.story.Newsroom;

/** What a managing editor types around a change of daylight saving is the moment that they mean. */
class DaylightSavingTest {

    private static final int AROUND = 3 * 3600;
    private static final int STEP = 15;
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("uuuu HH:mm", Locale.US);

    private final ZoneId newYork = ZoneId.of("America/New_York");
    private final PaperZone zone = new PaperZone(newYork);
    private final Newsroom newsroom = new Newsroom();

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-14T07:00:00Z", "2027-11-07T06:00:00Z"})
    void what_is_typed_in_the_papers_zone_goes_out_then_and_not_a_millisecond_before(Instant change) {
        var wrong = new ArrayList<String>();
        for (var second = -AROUND; second <= AROUND; second += STEP) {
            var meant = change.plusSeconds(second);
            var typed = LocalDateTime.ofInstant(meant, newYork);
            var edition = newsroom.approved();
            // In a doubled hour the person is asked, and says which.
            newsroom.schedule(
                    edition, chosen(WallTime.read(typed.toString(), zone).orElseThrow(), meant));
            var early = !EditionAction.PUBLISH
                    .refusals(edition, Ask.by(Actor.CLOCK, meant.minusMillis(1)), Circumstances.none(edition))
                    .isEmpty();
            newsroom.publishByClock(edition, meant);
            var line = zone.publicationLine(edition.publishedAt());
            if (!early || !edition.publishedAt().equals(meant) || !line.contains(typed.format(PRINTED))) {
                wrong.add(typed + ": " + edition.publishedAt() + ", printed as " + line);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Instant chosen(WallTime time, Instant meant) {
        assertThat(time.doubled()).isEqualTo(time.moments().size() == 2);
        return time.moments().get(time.moments().indexOf(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-14", "2027-11-07"})
    void each_second_of_the_day_is_one_moment_or_is_asked_about(LocalDate day) {
        var start = zone.start(day);
        var end = zone.start(day.plusDays(1));
        var covered = new ArrayList<Instant>();
        List<LocalDateTime> asked = new ArrayList<>();
        for (var typed = day.atStartOfDay(); typed.toLocalDate().equals(day); typed = typed.plusSeconds(1)) {
            var time = WallTime.read(typed.toString(), zone).orElseThrow();
            covered.addAll(time.moments());
            if (time.skipped() || time.doubled()) {
                asked.add(typed);
            }
        }
        assertThat(covered).doesNotHaveDuplicates().hasSize((int) (end.getEpochSecond() - start.getEpochSecond()));
        assertThat(covered).allMatch(each -> !each.isBefore(start) && each.isBefore(end));
        assertThat(asked).hasSize(3600);
    }
}
