package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapturedPublicationLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published:April 14th, 2008 10:37 EST",
                "Published: April 14th, 2008 10:37 EDT",
                "Published : April 14, 2008 10:37 ET",
                "PUBLISHED: APRIL 14TH, 2008 10:37",
                "published:april 14 th 2008 10:37est",
                "Published:\u00a0April\u00a014th,\u00a02008\u00a010:37\u00a0EST\u00a0",
                "Published: Apr. 14th, 2008 10:37 AM EST",
                "Published: Apr 14, 2008, 10:37am",
                "Published: Monday, April 14th, 2008 at 10:37 a.m. (EDT)",
                "Published on April 14th, 2008 10:37:22 EST",
                "Published April 14th, 2008 - 10:37 Eastern Standard Time",
                "Published: 14th of April, 2008 10.37 GMT",
                "Published: 14 April 2008 10:37 UTC-5"
            })
    void every_way_of_printing_the_time_means_wall_time_in_new_york_whatever_its_label_says(String line) {
        var published = Pages.published(line).published();
        assertThat(published.printed()).isEqualTo(LocalDateTime.of(2008, 4, 14, 10, 37));
        assertThat(published.instant()).isEqualTo(Instant.parse("2008-04-14T14:37:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "12:30 PM, 12:30",
        "12:30 AM, 00:30",
        "12 p.m., 12:00",
        "1:05 P.M., 13:05",
        "9 am, 09:00",
        "0:10 AM, 00:10",
        "23:59, 23:59",
        "00:00, 00:00"
    })
    void halves_of_the_day_are_understood(String printed, String time) {
        var page = Pages.published("Published: May 1st, 2007 " + printed + " EST");
        assertThat(page.published().printed()).isEqualTo(LocalDateTime.parse("2007-05-01T" + time));
        assertThat(page.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14:30 PM, 14:30", "14:30 AM, 14:30", "0:10 PM, 00:10"})
    void a_half_of_the_day_that_contradicts_the_hour_is_not_regarded_and_listed(String printed, String time) {
        var page = Pages.published("Published: May 1st, 2007 " + printed + " EST");
        assertThat(page.published().printed()).isEqualTo(LocalDateTime.parse("2007-05-01T" + time));
        assertThat(page.remarks()).extracting(Remark::kind).containsExactly(RemarkKind.HALF_OF_DAY_IGNORED);
    }

    @Test
    void a_day_without_an_hour_begins_at_midnight_and_is_listed() {
        var page = Pages.published("Published: May 1st, 2007");
        assertThat(page.published().printed()).isEqualTo(LocalDateTime.parse("2007-05-01T00:00"));
        assertThat(page.remarks()).extracting(Remark::kind).containsExactly(RemarkKind.NO_HOUR);
    }

    @Test
    void a_doubled_hour_is_the_earlier_one_and_listed() {
        var page = Pages.published("Published:November 2nd, 2008 1:30 EST");
        assertThat(page.published().instant()).isEqualTo(Instant.parse("2008-11-02T05:30:00Z"));
        assertThat(page.remarks()).extracting(Remark::kind).containsExactly(RemarkKind.HOUR_DOUBLED);
        assertThat(page.remarks().get(0).line()).isEqualTo(2);
    }

    @Test
    void a_skipped_hour_is_moved_forward_and_listed() {
        var page = Pages.published("Published:March 9th, 2008 2:30 EST");
        assertThat(page.published().instant()).isEqualTo(Instant.parse("2008-03-09T07:30:00Z"));
        assertThat(page.published().printed()).isEqualTo(LocalDateTime.of(2008, 3, 9, 2, 30));
        assertThat(page.remarks()).extracting(Remark::kind).containsExactly(RemarkKind.HOUR_SKIPPED);
    }

    @Test
    void the_day_is_new_yorks_and_not_greenwichs() {
        assertThat(Pages.published("Published:December 31st, 2007 23:30 EST")
                        .published()
                        .day())
                .isEqualTo(LocalDate.of(2007, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published: February 30th, 2008 10:37 EST",
                "Published: April 14th, 2008 25:37 EST",
                "Published: April 14th, 2008 10:77 EST",
                "Published: Aprilis 14th, 2008 10:37 EST",
                "Published: 04/05/08 10:37 EST",
                "Published: April 14th, 208 10:37",
                "Published: yesterday",
                "Published:"
            })
    void a_time_that_cannot_be_read_or_never_was_is_refused_at_its_line(String line) {
        var refused = catchThrowableOfType(NotACapturedPageException.class, () -> Pages.published(line));
        assertThat(refused.reason()).isEqualTo(PageRefusal.UNREADABLE_PUBLICATION_LINE);
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.excerpt()).isEqualTo(line);
    }
}
