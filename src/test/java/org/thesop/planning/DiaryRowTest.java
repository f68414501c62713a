package org.thesop.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thesop.platform.PaperZone;
import org.thesop.story.Cast;

/** What takes several days stands on each of them. */
class DiaryRowTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final PaperZone PAPER = new PaperZone(NEW_YORK);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private final Cast cast = new Cast();

    private DiaryEvent event(boolean allDay, Instant at, Duration length, String rule) {
        var repeat = rule == null ? null : new Repeat(rule, NEW_YORK);
        var entry = new DiaryEntry(null, "Lantern festival", "", "", allDay, at, length, repeat, Set.of());
        return new DiaryEvent(entry, null, NEW_YORK, cast.eddie, at);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(NEW_YORK).toInstant();
    }

    private static LocalDate lastDay(DiaryEvent event, Instant at) {
        return new DiaryRow(event, at, List.of()).lastDay(PAPER);
    }

    @Test
    void a_festival_of_three_days_is_still_found_on_its_last_and_no_more_on_the_day_after() {
        var begins = PAPER.start(FRIDAY);
        var festival = event(true, begins, Duration.ofDays(3), null);
        assertThat(lastDay(festival, begins)).isEqualTo(FRIDAY.plusDays(2));
        for (var day = 0; day < 3; day++) {
            assertThat(festival.between(PAPER.start(FRIDAY.plusDays(day)), PAPER.start(FRIDAY.plusDays(30))))
                    .containsExactly(begins);
        }
        assertThat(festival.between(PAPER.start(FRIDAY.plusDays(3)), PAPER.start(FRIDAY.plusDays(30))))
                .isEmpty();
    }

    @Test
    void what_ends_in_the_small_hours_stands_on_the_evening_on_which_it_began() {
        assertThat(lastDay(event(false, at(FRIDAY, 22), Duration.ofHours(5), null), at(FRIDAY, 22)))
                .isEqualTo(FRIDAY);
        assertThat(lastDay(event(false, at(FRIDAY, 18), Duration.ofHours(22), null), at(FRIDAY, 18)))
                .isEqualTo(FRIDAY.plusDays(1));
        assertThat(lastDay(event(false, at(FRIDAY, 1), Duration.ofHours(1), null), at(FRIDAY, 1)))
                .isEqualTo(FRIDAY);
        assertThat(lastDay(event(false, at(FRIDAY, 9), null, null), at(FRIDAY, 9)))
                .isEqualTo(FRIDAY);
    }

    @Test
    void each_time_of_one_that_repeats_takes_its_days() {
        var camp = event(true, PAPER.start(FRIDAY), Duration.ofDays(2), "FREQ=WEEKLY;COUNT=3");
        var saturday = FRIDAY.plusWeeks(1).plusDays(1);
        assertThat(camp.between(PAPER.start(saturday), PAPER.start(saturday.plusDays(1))))
                .containsExactly(PAPER.start(FRIDAY.plusWeeks(1)));
    }

    @Test
    void days_in_a_calendar_file_are_counted_right_where_the_clocks_change() {
        for (var last : List.of("DTEND;VALUE=DATE:20270316", "DURATION:P3D")) {
            var file =
                    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\nBEGIN:VEVENT\r\nUID:f\r\nSUMMARY:Lantern festival"
                            + "\r\nDTSTART;VALUE=DATE:20270313\r\n" + last + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
            var entry = DiaryFile.read(file.getBytes(StandardCharsets.UTF_8), NEW_YORK)
                    .entries()
                    .get(0);
            assertThat(lastDay(new DiaryEvent(entry, null, NEW_YORK, cast.eddie, entry.at()), entry.at()))
                    .as(last)
                    .isEqualTo(LocalDate.of(2027, 3, 15));
        }
    }
}
