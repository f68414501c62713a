package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thesop.story.BodyChanges.Row;
import org.thesop.story.TextChanges.Piece;

class BodyChangesTest {

    private static final String FIRST = "<p>The council voted on Tuesday to run the night buses again.</p>";
    private static final String SECOND = "<p>Forty-one students stood at fourteen stops with clipboards.</p>";
    private static final String THIRD = "<p>Nobody was paid for it, and nobody asked to be.</p>";

    private static BodyChanges between(String then, String now) {
        return BodyChanges.between(BodyHtml.of(then), BodyHtml.of(now));
    }

    /** One sign a row: {@code =} the same, {@code ~} other words, {@code s} other marks, {@code +}, {@code -}, in capitals when moved. */
    private static String signs(BodyChanges changes) {
        return changes.rows().stream().map(BodyChangesTest::sign).collect(Collectors.joining());
    }

    private static String sign(Row row) {
        if (row.moved()) {
            return row.added() ? "IN" : "OUT";
        }
        return row.same() ? "=" : row.added() ? "+" : row.removed() ? "-" : row.restyled() ? "s" : "~";
    }

    @Test
    void a_paragraph_stands_beside_what_became_of_it() {
        var changes = between(FIRST + SECOND + THIRD, FIRST + SECOND.replace("fourteen", "twelve") + THIRD);
        assertThat(signs(changes)).isEqualTo("=~=");
        assertThat(changes.changed().get(0).changes().pieces())
                .extracting(Piece::text)
                .containsExactly("Forty-one students stood at ", "fourteen", "twelve", " stops with clipboards.");
    }

    @Test
    void paragraphs_that_came_and_went_stand_alone_among_their_neighbours() {
        assertThat(signs(between(FIRST + THIRD, FIRST + SECOND + THIRD))).isEqualTo("=+=");
        assertThat(signs(between(FIRST + SECOND + THIRD, FIRST + THIRD))).isEqualTo("=-=");
        assertThat(signs(between(FIRST, SECOND))).isEqualTo("-+");
    }

    @Test
    void a_moved_paragraph_is_known_again() {
        assertThat(signs(between(FIRST + SECOND + THIRD, THIRD + FIRST + SECOND)))
                .isEqualTo("IN==OUT");
    }

    @Test
    void a_paragraph_that_was_edited_beside_a_new_one_is_not_taken_for_it() {
        var changes = between(
                FIRST + SECOND,
                "<p>The mayor wept.</p>" + FIRST.replace("Tuesday", "Monday") + SECOND.replace("stops", "places"));
        assertThat(signs(changes)).isEqualTo("+~~");
    }

    @Test
    void a_link_that_leads_elsewhere_is_a_change_though_the_words_are_the_same() {
        var link = "<p><a href=\"https://example.org/a\">The roll</a> is public.</p>";
        assertThat(signs(between(link, link.replace("/a\"", "/b\"")))).isEqualTo("s");
        assertThat(signs(between("<p>Who paid for it</p>", "<h2>Who paid for it</h2>")))
                .isEqualTo("s");
    }

    @Test
    void lines_of_lists_quotes_and_pictures_are_compared_one_by_one() {
        var then = "<ul><li>bread</li><li>two eggs and milk</li></ul><blockquote><p>We counted them.</p></blockquote>"
                + "<figure data-media=\"m1\"></figure>";
        var now = then.replace("two eggs", "six eggs").replace("m1", "m2");
        var changes = between(then, now);
        assertThat(changes.rows())
                .extracting(row -> row.part().element())
                .startsWith("bullet", "bullet", "quote", "figure");
        assertThat(signs(changes)).startsWith("=~=");
        assertThat(changes.none()).isFalse();
    }

    @Test
    void the_rows_give_both_bodies_back_whatever_was_edited() {
        var random = new Random(4);
        for (var round = 0; round < 600; round++) {
            var then = RandomTexts.body(random);
            var now = random.nextInt(4) == 0 ? RandomTexts.body(random) : RandomTexts.edited(then, random);
            var rows = BodyChanges.between(then, now).rows();
            assertThat(rows.stream().map(Row::before).filter(Objects::nonNull)).containsExactlyElementsOf(then.parts());
            assertThat(rows.stream().map(Row::after).filter(Objects::nonNull)).containsExactlyElementsOf(now.parts());
            assertThat(rows).allSatisfy(row -> {
                assertThat(text(row.changes().then()))
                        .isEqualTo(row.before() == null ? "" : row.before().text());
                assertThat(text(row.changes().now()))
                        .isEqualTo(row.after() == null ? "" : row.after().text());
            });
            assertThat(BodyChanges.between(now, now).none()).isTrue();
        }
    }

    private static String text(java.util.List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
