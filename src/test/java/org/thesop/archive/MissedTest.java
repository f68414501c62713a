package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MissedTest {

    private final Missed missed = new Missed();

    @Test
    void each_reader_who_found_nothing_is_counted_once() {
        missed.note("/old/page.html");
        missed.note("/old/page.html");
        missed.note("/other");
        assertThat(missed.take()).isEqualTo(Map.of("/old/page.html", 2L, "/other", 1L));
        assertThat(missed.take()).isEmpty();
    }

    @Test
    void a_query_is_kept_where_the_old_site_said_with_it_what_is_meant() {
        missed.note("/article.php?id=4711");
        missed.note("/old/page.html?utm_source=letter&mail=someone@example.org");
        assertThat(missed.take()).containsOnlyKeys("/article.php?id=4711", "/old/page.html");
    }

    @Test
    void a_machine_that_tries_addresses_out_does_not_fill_the_memory() {
        for (var n = 0; n < Missed.MOST + 500; n++) {
            missed.note("/" + n);
        }
        missed.note("/0");
        missed.note("/" + "long".repeat(100));
        assertThat(missed.take()).hasSize(Missed.MOST).containsEntry("/0", 2L);
    }
}
