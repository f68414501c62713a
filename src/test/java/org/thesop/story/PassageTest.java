package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.thesop.story.Whereabouts.Found;
import org.thesop.story.Whereabouts.Gone;

class PassageTest {

    private static final String TEXT = """
            The council voted on Tuesday to run the number 6 and number 9 buses until two in the morning again.

            What changed its mind was a table. Forty-one students had stood at fourteen stops, in pairs.

            “We did not go there to protest,” exclaimed Dana Whitlock, who teaches the course.""";

    private static Passage marked(String words) {
        return marked(TEXT, words);
    }

    private static Passage marked(String text, String words) {
        var at = text.indexOf(words);
        return new Passage(Passage.Field.BODY, 1, text, at, at + words.length());
    }

    private static String words(Passage passage, String now) {
        var place = passage.locate(TextShift.between(TEXT, now));
        return place instanceof Found found ? now.substring(found.start(), found.end()) : null;
    }

    @Test
    void a_passage_stands_where_it_was_marked() {
        var at = TEXT.indexOf("Forty-one students");
        assertThat(marked("Forty-one students").locate(TextShift.between(TEXT, TEXT)))
                .isEqualTo(new Found(at, at + 18, false));
    }

    @Test
    void text_before_and_after_moves_a_passage_and_changes_nothing_of_it() {
        var now = "WASHINGTON. " + TEXT.replace("table.", "table, and a long one.") + "\n\nThe end.";
        var place = (Found) marked("Forty-one students").locate(TextShift.between(TEXT, now));
        assertThat(now.substring(place.start(), place.end())).isEqualTo("Forty-one students");
        assertThat(place.changed()).isFalse();
    }

    @Test
    void text_typed_right_at_its_edges_is_not_part_of_it() {
        assertThat(words(
                        marked("Forty-one students"),
                        TEXT.replace("Forty-one students", "Some Forty-one students of ours")))
                .isEqualTo("Forty-one students");
    }

    @Test
    void text_typed_inside_becomes_part_of_it() {
        var now = TEXT.replace("Forty-one students", "Forty-one tired students");
        var place = (Found) marked("Forty-one students").locate(TextShift.between(TEXT, now));
        assertThat(now.substring(place.start(), place.end())).isEqualTo("Forty-one tired students");
        assertThat(place.changed()).isTrue();
    }

    @Test
    void a_word_replaced_at_its_edge_stays_part_of_it() {
        assertThat(words(marked("Forty-one students had stood"), TEXT.replace("Forty-one students", "Forty students")))
                .isEqualTo("Forty students had stood");
        assertThat(words(marked("number 9 buses until two"), TEXT.replace("until two", "until three")))
                .isEqualTo("number 9 buses until three");
    }

    @Test
    void a_deleted_passage_is_gone_and_keeps_what_it_said() {
        var passage = marked("Forty-one students had stood at fourteen stops, in pairs.");
        assertThat(passage.locate(TextShift.between(TEXT, TEXT.replace(passage.quote(), ""))))
                .isEqualTo(new Gone());
        assertThat(passage.quote()).startsWith("Forty-one students");
    }

    @Test
    void a_restored_passage_is_found_again() {
        var passage = marked("Forty-one students had stood");
        assertThat(words(passage, TEXT.replace(passage.quote(), ""))).isNull();
        assertThat(words(passage, TEXT + "\n\nMore.")).isEqualTo("Forty-one students had stood");
    }

    @Test
    void a_passage_goes_with_its_paragraph_when_that_is_cut_and_pasted_elsewhere() {
        var paragraphs = TEXT.split("\n\n");
        for (var order : List.of(new int[] {1, 0, 2}, new int[] {2, 0, 1}, new int[] {2, 1, 0}, new int[] {0, 2, 1})) {
            var now = String.join(
                    "\n\n", Arrays.stream(order).mapToObj(i -> paragraphs[i]).toList());
            for (var quote : List.of("exclaimed", "Forty-one students", "number 6")) {
                assertThat(words(marked(quote), now)).as(Arrays.toString(order)).isEqualTo(quote);
            }
        }
    }

    @Test
    void a_passage_is_not_mistaken_for_the_same_words_that_stood_elsewhere_all_along() {
        var text = "The mayor of the city said so.\n\nNobody asked.\n\nThe mayor of the city said so.";
        var last = text.lastIndexOf("The mayor");
        var passage = new Passage(Passage.Field.BODY, 1, text, last, text.length());
        var now = "The mayor of the city said so.\n\nNobody asked.";
        assertThat(passage.locate(TextShift.between(text, now))).isEqualTo(new Gone());
    }

    @Test
    void a_place_between_two_words_stays_with_its_neighbours() {
        var at = TEXT.indexOf(" exclaimed");
        var place = new Passage(Passage.Field.BODY, 1, TEXT, at, at);
        var now = TEXT.replace("The council", "On Tuesday the city council").replace(" exclaimed", " said");
        assertThat(place.locate(TextShift.between(TEXT, now)))
                .isEqualTo(new Found(now.indexOf(" said"), now.indexOf(" said"), false));
        assertThat(place.locate(TextShift.between(TEXT, "Nothing of it is left.")))
                .isEqualTo(new Gone());
    }

    @Test
    void half_a_character_is_never_marked() {
        var text = "a😀b";
        assertThat(new Passage(Passage.Field.BODY, 1, text, 2, 4).quote()).isEqualTo("😀b");
        assertThat(new Passage(Passage.Field.BODY, 1, text, 0, 2).quote()).isEqualTo("a");
    }

    @Test
    void what_the_text_does_not_have_cannot_be_marked() {
        assertThatThrownBy(() -> new Passage(Passage.Field.BODY, 1, "short", 2, 9))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Passage(Passage.Field.BODY, 1, "x".repeat(5000), 0, 5000))
                .isInstanceOf(TooLongException.class);
    }

    @Test
    void words_seen_one_space_further_are_marked_where_they_are() {
        assertThat(Passages.nearest("one two one", "one", 7)).contains(8);
        assertThat(Passages.nearest("one two one", "one", 2)).contains(0);
        assertThat(Passages.nearest("one two one", "three", 2)).isEmpty();
        assertThat(Passages.nearest("one", "one", 900)).contains(0);
    }

    /** Whatever is typed or deleted around marked words that nobody touches, they are found as they are. */
    @RepeatedTest(60)
    void words_that_nobody_touched_are_found_whatever_happens_around_them(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var words = new ArrayList<String>();
        for (var i = 0; i < 200; i++) {
            words.add("w" + random.nextInt(60) + (random.nextInt(12) == 0 ? ".\n\n" : " "));
        }
        var start = 80;
        words.set(start, "the ");
        words.set(start + 1, "marked ");
        words.set(start + 2, "words" + run.getCurrentRepetition() + " ");
        var text = String.join("", words);
        var passage = marked(text, "the marked words" + run.getCurrentRepetition());
        for (var edit = 0; edit < 40; edit++) {
            var at = random.nextInt(words.size());
            var word = words.get(at);
            if (word.equals("the ") || word.equals("marked ") || word.startsWith("words")) {
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> words.remove(at);
                case 1 -> words.set(at, "new" + random.nextInt(9) + " ");
                default -> words.add(at, random.nextBoolean() ? "more " : "\n\n");
            }
        }
        var now = String.join("", words);
        assertThat(passage.locate(TextShift.between(text, now)))
                .isEqualTo(new Found(
                        now.indexOf(passage.quote()),
                        now.indexOf(passage.quote()) + passage.quote().length(),
                        false));
    }

    @RepeatedTest(60)
    void whatever_happens_what_is_found_lies_within_the_text(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var now = new StringBuilder(TEXT);
        for (var edit = 0; edit < 12; edit++) {
            var from = random.nextInt(now.length() + 1);
            var to = Math.min(now.length(), from + random.nextInt(60));
            now.replace(from, to, random.nextBoolean() ? "" : "Some other words, \n\nand😀 a line");
        }
        var shift = TextShift.between(TEXT, now.toString());
        for (var stretch : shift.kept()) {
            assertThat(now.substring(stretch.now(), stretch.nowEnd()))
                    .isEqualTo(TEXT.substring(stretch.then(), stretch.thenEnd()));
        }
        for (var start = 0; start < TEXT.length(); start += 7) {
            var end = Math.min(TEXT.length(), start + random.nextInt(40));
            var passage = new Passage(Passage.Field.BODY, 1, TEXT, start, end);
            if (passage.locate(shift) instanceof Found found) {
                assertThat(found.start()).isBetween(0, found.end());
                assertThat(found.end()).isLessThanOrEqualTo(now.length());
                assertThat(found.changed()
                                || now.substring(found.start(), found.end()).equals(passage.quote()))
                        .isTrue();
            }
        }
    }

    @Test
    void two_hundred_and_fifty_passages_of_a_long_story_are_found_at_once() {
        var random = new Random(7);
        var text = new StringBuilder();
        for (var i = 0; i < 5000; i++) {
            text.append("word").append(random.nextInt(900)).append(i % 60 == 59 ? ".\n\n" : " ");
        }
        var now = new StringBuilder(text);
        for (var i = 0; i < 200; i++) {
            var at = now.indexOf(" ", random.nextInt(now.length() - 10));
            now.insert(at, " and another word");
        }
        var began = Instant.now();
        var shift = TextShift.between(text.toString(), now.toString());
        var found = 0;
        for (var i = 0; i < 250; i++) {
            var start = i * 100;
            found += new Passage(Passage.Field.BODY, 1, text.toString(), start, start + 30).locate(shift)
                            instanceof Found
                    ? 1
                    : 0;
        }
        assertThat(found).isEqualTo(250);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_story_written_anew_is_compared_in_no_time() {
        var text = "some old words ".repeat(20_000);
        var now = "quite other text ".repeat(20_000);
        var began = Instant.now();
        assertThat(marked(text, "some old words").locate(TextShift.between(text, now)))
                .isEqualTo(new Gone());
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }
}
