package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperZoneTest {

    private final PaperZone zone = new PaperZone(ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2008-04-14T14:37:00Z | April 14th, 2008 10:37 ET
            2026-11-23T14:40:00Z | November 23rd, 2026 09:40 ET
            2026-01-02T04:59:59Z | January 1st, 2026 23:59 ET
            2026-05-22T12:00:00Z | May 22nd, 2026 08:00 ET
            2026-05-31T12:00:00Z | May 31st, 2026 08:00 ET
            2026-06-11T12:00:00Z | June 11th, 2026 08:00 ET
            2026-06-12T12:00:00Z | June 12th, 2026 08:00 ET
            2026-06-13T12:00:00Z | June 13th, 2026 08:00 ET
            2026-06-21T12:00:00Z | June 21st, 2026 08:00 ET
            2026-06-03T12:00:00Z | June 3rd, 2026 08:00 ET
            2026-06-04T12:00:00Z | June 4th, 2026 08:00 ET
            """)
    void the_publication_line_is_the_papers_own(Instant moment, String line) {
        assertThat(zone.publicationLine(moment)).isEqualTo(line);
    }

    @Test
    void a_day_is_the_day_on_the_papers_calendar() {
        assertThat(zone.day(Instant.parse("2026-11-24T04:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(zone.day(Instant.parse("2026-11-24T05:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(zone.longDay(Instant.parse("2026-11-24T04:59:59Z"))).isEqualTo("Monday, November 23, 2026");
    }

    @Test
    void a_moment_is_written_in_the_papers_zone_with_its_label() {
        var moment = Instant.parse("2026-11-23T14:40:59Z");
        assertThat(zone.clock(moment)).isEqualTo("09:40");
        assertThat(zone.full(moment)).isEqualTo("Nov 23, 2026, 09:40 ET");
        assertThat(new PaperZone(ZoneId.of("UTC")).full(moment)).isEqualTo("Nov 23, 2026, 14:40 UTC");
        assertThat(new PaperZone(ZoneId.of("America/Chicago")).full(moment)).isEqualTo("Nov 23, 2026, 08:40 CT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T14:40:00Z | 9:40 a.m. ET
            2026-11-23T05:05:00Z | 12:05 a.m. ET
            2026-11-23T17:00:00Z | 12:00 p.m. ET
            2026-11-24T03:15:00Z | 10:15 p.m. ET
            2026-11-23T04:59:00Z | Yesterday
            2026-11-21T16:00:00Z | Saturday
            2026-11-17T16:00:00Z | Tuesday
            2026-11-16T16:00:00Z | Nov 16
            2026-01-03T16:00:00Z | Jan 3
            2025-11-23T16:00:00Z | Nov 23, 2025
            2026-11-25T16:00:00Z | Nov 25
            """)
    void a_recent_moment_is_told_as_a_reader_says_it(Instant moment, String words) {
        assertThat(zone.recent(moment, Instant.parse("2026-11-24T04:00:00Z"))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SPANISH | lunes, 23 de noviembre de 2026 | 23 nov\\.? 2026, 09:40 ET | 23 de noviembre de 2026, 09:40 ET | noviembre de 2026
            FRENCH | lundi 23 novembre 2026 | 23 nov\\.? 2026, 09:40 ET | 23 novembre 2026, 09:40 ET | novembre 2026
            """)
    void each_language_writes_its_days_as_its_readers_do(
            Language language, String longDay, String full, String line, String month) {
        var moment = Instant.parse("2026-11-23T14:40:59Z");
        Spoken.in(language, () -> {
            assertThat(zone.longDay(moment)).isEqualTo(longDay);
            // Whether a short month has a stop is up to the Java that runs.
            assertThat(zone.full(moment)).matches(full);
            assertThat(zone.publicationLine(moment)).isEqualTo(line);
            assertThat(Days.month(YearMonth.of(2026, 11))).isEqualTo(month);
            return null;
        });
    }

    @Test
    void the_first_of_a_month_is_the_first_in_french() {
        var moment = Instant.parse("2026-05-01T12:00:00Z");
        assertThat(Spoken.in(Language.FRENCH, () -> zone.publicationLine(moment)))
                .isEqualTo("1er mai 2026, 08:00 ET");
        assertThat(Spoken.in(Language.FRENCH, () -> zone.longDay(moment))).isEqualTo("vendredi 1er mai 2026");
        assertThat(Spoken.in(Language.FRENCH, () -> zone.shortDay(moment))).isEqualTo("1er mai 2026");
        assertThat(Spoken.in(Language.FRENCH, () -> Days.dayOfYear(zone.day(moment))))
                .isEqualTo("1er mai");
    }

    @Test
    void a_wall_time_is_one_moment_on_most_days() {
        assertThat(zone.moments(LocalDateTime.of(2026, 11, 23, 9, 40)))
                .containsExactly(Instant.parse("2026-11-23T14:40:00Z"));
        assertThat(zone.moments(LocalDateTime.of(2008, 4, 14, 10, 37)))
                .containsExactly(Instant.parse("2008-04-14T14:37:00Z"));
    }

    @Test
    void the_hour_that_daylight_saving_skips_has_no_moment() {
        assertThat(zone.moments(LocalDateTime.of(2026, 3, 8, 1, 59))).hasSize(1);
        assertThat(zone.moments(LocalDateTime.of(2026, 3, 8, 2, 0))).isEmpty();
        assertThat(zone.moments(LocalDateTime.of(2026, 3, 8, 2, 59))).isEmpty();
        assertThat(zone.moments(LocalDateTime.of(2026, 3, 8, 3, 0))).hasSize(1);
    }

    @Test
    void the_hour_that_daylight_saving_doubles_has_two_moments_the_earlier_first() {
        assertThat(zone.moments(LocalDateTime.of(2026, 11, 1, 0, 59))).hasSize(1);
        assertThat(zone.moments(LocalDateTime.of(2026, 11, 1, 1, 30)))
                .containsExactly(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T06:30:00Z"));
        assertThat(zone.moments(LocalDateTime.of(2026, 11, 1, 2, 0))).hasSize(1);
    }

    @Test
    void a_paper_that_moves_goes_by_its_new_clocks_and_back() {
        var zone = new PaperZone(ZoneId.of("America/New_York"));
        var noonInNewYork = Instant.parse("2026-11-23T17:00:00Z");
        zone.follow("Europe/Paris");
        assertThat(zone.clock(noonInNewYork)).isEqualTo("18:00");
        zone.follow(null);
        assertThat(zone.clock(noonInNewYork)).isEqualTo("12:00");
    }
}
