package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.review.QueueFilter.Show;

/** Which part of the queue an address asks for. */
class QueueFilterTest {

    @Test
    void an_address_says_all_of_it_and_is_read_back_as_it_was() {
        var filter = new QueueFilter(Show.IN_REVIEW, "science-space", "es", true, true, true, true);
        assertThat(filter.inAddress())
                .isEqualTo("show=in-review&section=science-space&language=es&for-me=yes&overdue=yes&second=yes"
                        + "&translations=yes");
        assertThat(QueueFilter.read(filter.inAddress())).isEqualTo(filter);
    }

    @Test
    void all_of_the_queue_has_an_address_too_so_that_it_wins_over_what_somebody_looked_at_last() {
        assertThat(QueueFilter.ALL.inAddress()).isEqualTo("show=waiting");
        assertThat(QueueFilter.isIn(Map.of("show", "waiting"))).isTrue();
        assertThat(QueueFilter.isIn(Map.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "show=", "show=everything", "section=a%20b'--", "for-me=perhaps", "&&=", "colour=red"})
    void what_is_not_understood_filters_nothing(String query) {
        assertThat(QueueFilter.read(query)).isEqualTo(QueueFilter.ALL);
    }

    @Test
    void another_list_keeps_the_filters() {
        var mine = new QueueFilter(Show.WAITING, "campus", "", true, false, false, false);
        assertThat(mine.showing(Show.SENT_BACK).inAddress()).isEqualTo("show=sent-back&section=campus&for-me=yes");
        assertThat(mine.narrows()).isTrue();
        assertThat(QueueFilter.ALL.showing(Show.SENT_BACK).narrows()).isFalse();
    }
}
