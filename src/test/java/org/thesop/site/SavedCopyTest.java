package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;

class SavedCopyTest {

    private static final String FIRST =
            "<p><span class=\"dateline\">WEIR</span> — The choir sang among <a href=\"/boats\">forty canoes</a>.</p>"
                    + "<h2>Nobody fell in</h2><p>“Not one,” said the harbour master &amp; his dog.</p>";
    private static final String SECOND = FIRST.replace("forty", "thirty");
    private static final String THIRD = SECOND + "<p>They will sing again in May.</p>";

    private static final List<String> AROUND =
            List.of("ChoirmovestotheboathouseWendyWriter", "Choirmovestotheboathouse", "WendyWriter", "By");

    private static final List<VersionText> VERSIONS =
            List.of(version(3, THIRD, true), version(2, SECOND, true), version(1, FIRST, true));

    @Test
    void a_saved_page_is_the_version_that_it_was() {
        var page = "<!DOCTYPE html><html><head><title>Choir</title><style>p{}</style></head><body><nav>Campus</nav>\n"
                + "<article class=\"story\">\n<h1>Choir moves to the boathouse</h1><div>By <b>Wendy Writer</b></div>\n"
                + SECOND.replace("&amp;", "&#38;") + "\n</article><footer>Contact</footer></body></html>";
        assertThat(asked(page)).isEqualTo(new CopyAnswer(CopyAnswer.Kind.SAME, 2, "on day 2", "hash 2", List.of()));
    }

    @Test
    void so_are_words_copied_out_of_it_whatever_became_of_lines_and_spaces() {
        var words = "Choir moves to the boathouse\n\nWEIR\u00a0— The choir sang\namong forty canoes.\nNobody fell in\n"
                + "“Not one,” said the\u00ad harbour master & his dog.\n";
        assertThat(asked(words)).isEqualTo(new CopyAnswer(CopyAnswer.Kind.SAME, 1, "on day 1", "hash 1", List.of()));
    }

    @Test
    void of_two_versions_of_which_one_holds_the_other_it_is_the_longer() {
        assertThat(asked(THIRD).version()).isEqualTo(3);
        assertThat(asked(SECOND).version()).isEqualTo(2);
    }

    @Test
    void what_was_put_in_is_shown() {
        var answer = asked(FIRST + "<p>The mayor paid for it.</p>");
        assertThat(answer.kind()).isEqualTo(CopyAnswer.Kind.WITH_MORE);
        assertThat(answer.version()).isEqualTo(1);
        assertThat(answer.lines()).containsExactly("The mayor paid for it.");
    }

    @Test
    void a_sentence_that_was_changed_makes_it_no_version() {
        var answer = asked(SECOND.replace("Not one", "Not two"));
        assertThat(answer.kind()).isEqualTo(CopyAnswer.Kind.NOT_WHOLE);
        assertThat(answer.version()).isIn(2, 3);
        assertThat(answer.lines()).containsExactly("“Not two,” said the harbour master & his dog.");
    }

    @Test
    void something_else_is_none_and_learns_nothing() {
        assertThat(asked("A quite different story, from another paper."))
                .isEqualTo(new CopyAnswer(CopyAnswer.Kind.NONE, 0, null, null, List.of()));
        assertThat(asked("WEIR").kind()).isNotEqualTo(CopyAnswer.Kind.SAME);
    }

    @Test
    void a_version_that_is_not_as_recorded_is_vouched_for_by_nobody() {
        var answer = VersionText.of(SavedCopy.of(FIRST), List.of(version(1, FIRST, false)));
        assertThat(answer.kind()).isEqualTo(CopyAnswer.Kind.RECORD_DIFFERS);
    }

    @Test
    void a_story_about_markup_may_have_it_in_its_words() {
        assertThat(SavedCopy.of("if a < b then b > a").letters()).isEqualTo("ifa<bthenb>a");
        assertThat(SavedCopy.of("<p>if a &lt; b</p>").letters()).isEqualTo("ifa<b");
    }

    @Test
    void what_a_page_holds_for_the_browser_is_not_read() {
        var page = "<p>One</p><script>var x = '<p>Two</p>'</script><!-- Three --><IFRAME>Four</IFRAME ><p>Five</p>";
        assertThat(SavedCopy.of(page).letters()).isEqualTo("OneFive");
        assertThat(SavedCopy.of("<p>One</p><style>p {").letters()).isEqualTo("One");
    }

    @Test
    void a_page_made_to_keep_us_busy_takes_no_longer_than_another() {
        for (var piece : List.of("<", "<script", "<!--", "<a", "&", "&#x", "<p><", "</")) {
            assertThatCode(() -> asked("<p>" + piece.repeat(900_000 / piece.length())))
                    .doesNotThrowAnyException();
        }
    }

    private static CopyAnswer asked(String copy) {
        return VersionText.of(SavedCopy.of(copy), VERSIONS);
    }

    private static VersionText version(int number, String body, boolean asRecorded) {
        return new VersionText(
                number, "on day " + number, "hash " + number, asRecorded, SavedCopy.ofMarkup(body), AROUND);
    }
}
