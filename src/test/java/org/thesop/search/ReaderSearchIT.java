package org.thesop.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** The search as readers have it. */
class ReaderSearchIT {

    @BeforeAll
    static void the_index_has_the_demo() {
        // Starting it is not what is waited for.
        TheNewsroom.running();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Reader.get("/search?q=night+buses").body().contains("/night-buses-return"));
    }

    @Test
    void a_story_is_found_by_its_words_and_they_are_marked() {
        assertThat(Reader.get("/search?q=night+buses").body())
                .contains("<mark>Night</mark> <mark>buses</mark>", "/night-buses-return", "noindex");
    }

    @Test
    void what_was_found_is_narrowed_by_section_writer_and_year() {
        var page = Reader.get("/search?q=buses").body();
        assertThat(page).contains("section=campus", "by=wendy", "year=20");
        var narrowed = Reader.get("/search?q=buses&section=campus&by=wendy").body();
        assertThat(narrowed).contains("/night-buses-return", "aria-current=\"true\"");
        assertThat(Reader.get("/search?q=buses&section=arts").body()).doesNotContain("/night-buses-return");
    }

    @Test
    void whoever_mistypes_is_asked_what_was_meant() {
        assertThat(Reader.get("/search?q=nihgt+busses").body())
                .contains("Did you mean", "/search?q=night+buses", "/night-buses-return");
    }

    @Test
    void nothing_is_found_that_readers_do_not_have() {
        assertThat(Reader.get("/search?q=dormitory+meter").body())
                .doesNotContain("The dormitory that reads its own meter");
        assertThat(Reader.get("/search?q=state:draft").body()).doesNotContain("The dormitory that reads");
        assertThat(Reader.get("/search?q=dormitory&by=wendy&sort=newest").body())
                .doesNotContain("The dormitory that reads its own meter");
    }

    @Test
    void a_short_beginning_is_a_word_and_a_longer_one_stands_for_the_rest_of_it() {
        assertThat(Reader.get("/search?q=goal*").body()).contains("/goalkeeper-who-keeps-score");
        assertThat(Reader.get("/search?q=goa*").body()).doesNotContain("/goalkeeper-who-keeps-score");
    }

    @Test
    void odd_questions_are_answered_and_not_refused() {
        for (var query :
                new String[] {"q=%22open", "q=*", "q=-", "page=99&q=buses", "year=99999", "q=" + "x".repeat(900)}) {
            assertThat(Reader.get("/search?" + query).statusCode()).as(query).isEqualTo(200);
        }
        assertThat(Reader.get("/search?q=%3Cscript%3Ealert%3C%2Fscript%3E").body())
                .doesNotContain("<script>alert");
    }

    @Test
    void a_page_asks_the_database_a_few_times() {
        var page = Reader.get("/search?q=the");
        assertThat(Statements.of(page.headers().firstValue("X-Request-Id").orElseThrow()))
                .isBetween(1, 7);
    }
}
