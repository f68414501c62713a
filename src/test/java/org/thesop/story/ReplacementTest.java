package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thesop.story.Passage.Field.BODY;
import static org.thesop.story.Passage.Field.HEADLINE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReplacementTest {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static Copy copy(String body) {
        return new Copy("Night buses return", "", "", BodyHtml.of(body), "", "en", null);
    }

    private static Replacement instead(Copy copy, String old, String words) {
        var start = copy.body().text().indexOf(old);
        return new Replacement(BODY, start, start + old.length(), words);
    }

    @Test
    void suggested_words_stand_marked_as_those_that_they_replace() {
        var copy = copy("<p>He <em>exclaimed</em> it.</p>");
        assertThat(instead(copy, "exclaimed", "said").in(copy).body().html()).isEqualTo("<p>He <em>said</em> it.</p>");
    }

    @Test
    void a_headline_gets_other_words_too() {
        var copy = copy("<p>Text.</p>");
        assertThat(new Replacement(HEADLINE, 0, 5, "Late").in(copy).headline()).isEqualTo("Late buses return");
    }

    @Test
    void a_paragraph_without_words_is_none() {
        var copy = copy("<p>One.</p><p>Two.</p><p>Three.</p>");
        assertThat(instead(copy, "Two.", "").in(copy).body().html()).isEqualTo("<p>One.</p>\n<p>Three.</p>");
    }

    @Test
    void typing_around_a_place_moves_it_and_typing_into_it_ends_it() {
        var then = "the very very good bus";
        var second = new Replacement(BODY, 9, 13, "so");
        assertThat(second.following(then, "see the very very good bus")).contains(new Replacement(BODY, 13, 17, "so"));
        assertThat(new Replacement(BODY, 14, 18, "bad").following(then, "the very very great bus"))
                .isEmpty();
    }

    @Test
    void words_that_only_touch_do_not_overlap() {
        var some = new Replacement(BODY, 4, 8, "x");
        assertThat(some.overlaps(new Replacement(BODY, 8, 9, ""))).isFalse();
        assertThat(some.overlaps(new Replacement(BODY, 8, 8, "y"))).isFalse();
        assertThat(some.overlaps(new Replacement(BODY, 6, 6, "y"))).isTrue();
        assertThat(some.overlaps(new Replacement(BODY, 7, 9, "y"))).isTrue();
        assertThat(some.overlaps(new Replacement(HEADLINE, 4, 8, "x"))).isFalse();
    }

    @RepeatedTest(300)
    void accepted_in_any_order_they_give_the_same_text(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var original = copy(body(random));
        var all = replacements(original.body().text(), random);
        var accepted = all.stream().filter(each -> random.nextInt(3) > 0).toList();

        var expected = original;
        for (var change : accepted.stream()
                .sorted(Comparator.comparing(Replacement::start).reversed())
                .toList()) {
            expected = change.in(expected);
        }

        var now = original;
        var open = new ArrayList<>(accepted);
        Collections.shuffle(open, random);
        while (!open.isEmpty()) {
            var next = open.remove(0);
            var before = now.body().text();
            now = next.in(now);
            var moved = next.moving(open, before, now.body().text());
            assertThat(moved).allMatch(Optional::isPresent);
            open = new ArrayList<>(moved.stream().map(Optional::orElseThrow).toList());
        }
        assertThat(now.body().html()).isEqualTo(expected.body().html());
    }

    /** Few different words, so that the same ones stand beside each other often. */
    private static String body(Random random) {
        var words = List.of("very", "the", "bus", "late", "said", "a");
        var body = new StringBuilder();
        for (var paragraph = 0; paragraph < 4; paragraph++) {
            body.append("<p>");
            for (var word = 0; word < 12; word++) {
                var next = words.get(random.nextInt(words.size()));
                body.append(word == 0 ? "" : " ").append(random.nextInt(8) == 0 ? "<em>" + next + "</em>" : next);
            }
            body.append("</p>");
        }
        return body.toString();
    }

    /** Words replaced, taken out, put in behind others, paragraphs made, divided, joined; a word stays between any two. */
    private static List<Replacement> replacements(String text, Random random) {
        var all = new ArrayList<Replacement>();
        var words = WORD.matcher(text).results().toList();
        for (var index = 1; index + 1 < words.size(); index += 2 + random.nextInt(3)) {
            var word = words.get(index);
            var added = random.nextBoolean() ? " very late" : " the";
            all.add(
                    switch (random.nextInt(6)) {
                        case 0 -> new Replacement(BODY, word.start(), word.end(), "very");
                        case 1 -> new Replacement(BODY, word.start(), word.end(), "");
                        case 2 -> new Replacement(BODY, word.end(), word.end(), "\n\n");
                        case 3 -> new Replacement(BODY, word.end(), word.end(), "\n\nthe very late\n\n");
                        case 4 ->
                            new Replacement(
                                    BODY, word.end(), words.get(index + 1).start(), " ");
                        default -> new Replacement(BODY, word.end(), word.end(), added);
                    });
        }
        all.removeIf(each -> text.substring(each.start(), each.end()).equals(each.words()));
        return all;
    }
}
