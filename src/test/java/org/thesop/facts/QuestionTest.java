package org.thesop.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.LinkSecret;
import org.thesop.platform.MailAddress;
import org.thesop.story.BodyHtml;
import org.thesop.story.Copy;
import org.thesop.story.Newsroom;

/** What an expert outside is asked, by which link, and what the page shows. */
class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final Instant END = NOW.plusSeconds(3600);

    private final Newsroom newsroom = new Newsroom();
    private final Person eddie = newsroom.cast.eddie;

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "a@b", "a b@example.org", "a@example.org\nBcc: b@example.org", "<a@example.org>"})
    void what_is_no_address_gets_no_link(String email) {
        assertThat(MailAddress.isOne(email)).isFalse();
        assertThatThrownBy(() -> new Question("Dr. Ines Roth", email, "", List.of(), END))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_link_is_256_random_bits_and_only_its_hash_is_told() {
        var token = LinkSecret.random();
        assertThat(token.secret()).hasSize(43).isNotEqualTo(LinkSecret.random().secret());
        assertThat(token.hash()).hasSize(64).doesNotContain(token.secret());
        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../etc/passwd", "' or 1=1 --", "a b"})
    void what_is_no_link_of_ours_is_not_looked_up(String secret) {
        assertThat(new LinkSecret(secret).wellFormed()).isFalse();
        assertThat(new LinkSecret(null).wellFormed()).isFalse();
    }

    @Test
    void a_link_leads_to_the_text_until_its_end_or_until_it_is_taken_back() {
        var check = check();
        assertThat(check.open(NOW)).isTrue();
        assertThat(check.open(END)).isFalse();
        assertThat(check.revoke(NOW)).isTrue();
        assertThat(check.open(NOW)).isFalse();
        assertThat(check.revoke(NOW)).isFalse();
    }

    @Test
    void a_link_ends_with_the_work_here_of_whoever_gave_it_and_with_their_role() {
        var check = check();
        check.edition().story().limit(true);
        assertThat(check.open(NOW)).as("shut out of the story").isFalse();
        check.edition().story().limit(false);
        eddie.known("Eddie Lind", Role.WRITER);
        assertThat(check.open(NOW)).as("no editor any more").isFalse();
        eddie.known("Eddie Lind", Role.EDITOR);
        assertThat(check.open(NOW)).isTrue();
        eddie.leave(NOW);
        assertThat(check.open(NOW)).as("left").isFalse();
    }

    private ExpertCheck check() {
        var question = new Question("Dr. Ines Roth", "ines@example.org", "", List.of(), END);
        return new ExpertCheck(
                newsroom.inReview(newsroom.campus), 1, question, List.of(), LinkSecret.random(), eddie, NOW);
    }

    @Test
    void the_page_shows_each_paragraph_with_its_place_in_the_text() {
        var body = BodyHtml.of("<p>One &amp; <em>two</em>.</p><h2>Three</h2><ul><li>Four</li><li>Four</li></ul><hr>");
        var copy = new Copy("Night buses", "", "", body, "", "en", null);
        var parts = ExpertVisit.parts(copy);
        assertThat(parts).extracting(ExpertVisit.Part::text).containsExactly("One & two.", "Three", "Four", "Four");
        assertThat(parts)
                .allMatch(part -> body.text().startsWith(part.text(), part.start()))
                .extracting(ExpertVisit.Part::start)
                .doesNotHaveDuplicates();
        assertThat(parts.get(0).html()).isEqualTo("One &amp; <em>two</em>.");
    }
}
