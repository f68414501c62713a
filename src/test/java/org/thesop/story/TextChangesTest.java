package org.thesop.story;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thesop.story.TextChanges.Piece;

class TextChangesTest {

    /** {@code [-gone-]{+come+}}, as git shows words. */
    private static String marked(String then, String now) {
        return TextChanges.between(then, now).pieces().stream()
                .map(piece -> piece.gone()
                        ? "[-" + piece.text() + "-]"
                        : piece.come() ? "{+" + piece.text() + "+}" : piece.text())
                .collect(joining());
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(joining());
    }

    @Test
    void a_changed_word_is_shown_and_everything_around_it_stays() {
        assertThat(marked("The council voted on Tuesday.", "The council voted on Monday."))
                .isEqualTo("The council voted on [-Tuesday-]{+Monday+}.");
    }

    @Test
    void words_that_came_or_went_stand_alone() {
        assertThat(marked("It voted unanimously on it.", "It voted on it."))
                .isEqualTo("It voted[- unanimously-] on it.");
        assertThat(marked("It voted.", "It voted, again.")).isEqualTo("It voted{+, again+}.");
    }

    @Test
    void words_replaced_in_a_row_are_one_change() {
        assertThat(marked("He called it a total disgrace today.", "He called it one honest failure today."))
                .isEqualTo("He called it [-a total disgrace-]{+one honest failure+} today.");
    }

    @Test
    void spaces_around_a_change_are_no_part_of_it() {
        assertThat(marked("a class stood at stops", "a class of sophomores stood at stops"))
                .matches("a class(\\{\\+ of sophomores\\+} | \\{\\+of sophomores \\+})stood at stops");
    }

    @Test
    void a_word_is_told_apart_by_its_accents_and_kept_whole_in_any_script() {
        assertThat(marked("la cocina pública", "la cocina publica")).isEqualTo("la cocina [-pública-]{+publica+}");
        assertThat(marked("قال الطالب نعم", "قالت الطالب نعم")).isEqualTo("[-قال-]{+قالت+} الطالب نعم");
    }

    @Test
    void words_are_counted_as_people_count_them() {
        var changes = TextChanges.between("one two three", "one 2 and a half three");
        assertThat(changes.wordsGone()).isEqualTo(1);
        assertThat(changes.wordsCome()).isEqualTo(4);
        assertThat(TextChanges.between("same", "same").none()).isTrue();
        assertThat(TextChanges.between("", "").pieces()).isEmpty();
    }

    @Test
    void the_pieces_give_both_texts_back_whatever_was_edited() {
        var random = new Random(4);
        for (var round = 0; round < 2000; round++) {
            var then = RandomTexts.text(random);
            var now = random.nextInt(4) == 0 ? RandomTexts.text(random) : RandomTexts.edited(then, random);
            var changes = TextChanges.between(then, now);
            assertThat(text(changes.then())).isEqualTo(then);
            assertThat(text(changes.now())).isEqualTo(now);
            assertThat(changes.pieces()).noneMatch(piece -> piece.text().isEmpty());
        }
    }

    @Test
    void a_book_changed_in_two_places_is_compared_at_once() {
        var then = "All the news that students found out by themselves.\n\n".repeat(20_000);
        var now = then.replaceFirst("students", "we") + "The end.";
        var before = Instant.now();
        assertThat(TextChanges.between(then, now).pieces()).hasSize(5);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }
}
