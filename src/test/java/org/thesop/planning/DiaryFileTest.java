package org.thesop.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calendar files as calendar programs write them, and as they should not be. */
class DiaryFileTest {

    private static final ZoneId PAPER = ZoneId.of("America/New_York");

    private static DiaryFile read(String... events) {
        return DiaryFile.read(file(events), PAPER);
    }

    private static byte[] file(String... events) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//City//EN\r\n" + String.join("", events)
                        + "END:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    @Test
    void an_event_keeps_its_name_place_moment_and_length() {
        var entry = read(event(
                        "UID:council-1",
                        "SUMMARY:City council",
                        "LOCATION:City Hall\\, room 4",
                        "DESCRIPTION:The budget\\nis on the list.",
                        "DTSTART:20261124T230000Z",
                        "DTEND:20261125T013000Z"))
                .entries()
                .get(0);
        assertThat(entry.title()).isEqualTo("City council");
        assertThat(entry.place()).isEqualTo("City Hall, room 4");
        assertThat(entry.notes()).isEqualTo("The budget\nis on the list.");
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(entry.length()).isEqualTo(Duration.ofMinutes(150));
        assertThat(entry.repeat()).isNull();
    }

    @Test
    void a_time_of_another_zone_is_that_moment_and_a_time_without_one_is_the_papers() {
        assertThat(read(event("UID:a", "SUMMARY:Hearing", "DTSTART;TZID=America/Chicago:20261124T180000"))
                        .entries())
                .extracting(DiaryEntry::at)
                .containsExactly(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(read(event("UID:a", "SUMMARY:Hearing", "DTSTART:20261124T180000"))
                        .entries())
                .extracting(DiaryEntry::at)
                .containsExactly(Instant.parse("2026-11-24T23:00:00Z"));
    }

    @Test
    void a_day_is_the_papers_day() {
        var entry = read(event("UID:a", "SUMMARY:Founders’ day", "DTSTART;VALUE=DATE:20261124"))
                .entries()
                .get(0);
        assertThat(entry.allDay()).isTrue();
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-24T05:00:00Z"));
    }

    @Test
    void one_that_repeats_keeps_its_rule_what_is_left_out_and_what_was_moved() {
        var file = read(
                event(
                        "UID:game",
                        "SUMMARY:Home game",
                        "DTSTART;TZID=America/New_York:20261103T190000",
                        "RRULE:FREQ=WEEKLY;COUNT=4",
                        "EXDATE;TZID=America/New_York:20261110T190000"),
                event(
                        "UID:game",
                        "SUMMARY:Home game\\, a day later",
                        "RECURRENCE-ID;TZID=America/New_York:20261117T190000",
                        "DTSTART;TZID=America/New_York:20261118T190000"));
        assertThat(file.entries()).hasSize(2);
        var game = file.entries().get(0);
        assertThat(game.repeat().zone()).isEqualTo(PAPER);
        assertThat(game.repeat()
                        .between(
                                game.at(),
                                game.leftOut(),
                                Instant.parse("2026-11-01T00:00:00Z"),
                                Instant.parse("2026-12-31T00:00:00Z")))
                .containsExactly(Instant.parse("2026-11-04T00:00:00Z"), Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(file.entries().get(1).at()).isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
        assertThat(file.entries().get(1).uid()).isNotEqualTo(game.uid());
    }

    @Test
    void what_has_no_name_or_no_day_is_left_out_and_counted() {
        var file = read(
                event("UID:a", "SUMMARY:Concert", "DTSTART:20261124T230000Z"),
                event("UID:b", "DTSTART:20261124T230000Z"),
                event("UID:c", "SUMMARY:Some time", "DTSTART:soon"));
        assertThat(file.entries()).extracting(DiaryEntry::title).containsExactly("Concert");
        assertThat(file.unreadable()).isEqualTo(2);
    }

    @Test
    void a_bad_file_is_refused_with_what_is_wrong() {
        assertRefused("<html>no calendar</html>".getBytes(StandardCharsets.UTF_8), DiaryRefusal.NO_CALENDAR);
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff}, DiaryRefusal.NOT_TEXT);
        assertRefused(new byte[DiaryFile.MOST_BYTES + 1], DiaryRefusal.TOO_LARGE);
        assertRefused(file(), DiaryRefusal.NO_EVENTS);
        assertRefused(file(event("UID:a", "SUMMARY:Never")), DiaryRefusal.NO_EVENTS);
        var many = IntStream.rangeClosed(0, DiaryFile.MOST_EVENTS)
                .mapToObj(each -> event("UID:" + each, "SUMMARY:Tour", "DTSTART:20261124T230000Z"))
                .collect(Collectors.joining());
        assertRefused(file(many), DiaryRefusal.TOO_MANY_EVENTS);
    }

    private static void assertRefused(byte[] bytes, DiaryRefusal reason) {
        assertThatThrownBy(() -> DiaryFile.read(bytes, PAPER))
                .isInstanceOfSatisfying(NoDiaryFileException.class, no -> assertThat(no.reason())
                        .isEqualTo(reason));
    }
}
