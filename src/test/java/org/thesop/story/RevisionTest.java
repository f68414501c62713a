package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private final Newsroom newsroom = new Newsroom();
    private final Edition edition = newsroom.draft(newsroom.campus);

    private Revision revision(int number, BodyHtml body, Authorship words) {
        var copy = new Copy("Night buses return", "From Monday", "Washington", body, "", "en", newsroom.campus);
        return new Revision(
                        edition,
                        number,
                        number - 1,
                        newsroom.cast.wendy,
                        newsroom.now(),
                        Revision.Why.AUTOSAVE,
                        copy,
                        List.of(Byline.of(newsroom.cast.wendy)))
                .writtenBy(words);
    }

    private static byte[] packed(Revision revision) {
        return (byte[]) read(revision, "packed");
    }

    private static Object read(Object object, String name) {
        try {
            var field = object.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no " + name, e);
        }
    }

    /** 1,500 words in 50 paragraphs, no two the same. */
    private static String article() {
        var random = new Random(7);
        var words =
                List.of("council bus students night stop rider number paper report budget city train asked said counted"
                        .split(" "));
        return IntStream.range(0, 50)
                .mapToObj(paragraph -> IntStream.range(0, 30)
                        .mapToObj(word -> words.get(random.nextInt(words.size())) + random.nextInt(90))
                        .collect(Collectors.joining(" ", "<p>", ".</p>")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_changed_sentence_takes_less_than_a_tenth_of_the_story() {
        var then = article();
        var now = then.replaceFirst("<p>", "<p>A sentence that nobody had written before, put first. ");
        var first = revision(1, BodyHtml.of(then), Authorship.sole("a ".repeat(1500), 1));
        var second = revision(2, BodyHtml.of(now), Authorship.stored("1:500,3:9,1:1000"))
                .packedBeside(first);
        assertThat(then.length()).isGreaterThan(10_000);
        assertThat(packed(second)).hasSizeLessThan(400);
        assertThat(second.copy().body().html()).isEqualTo(now);
        assertThat(second.authorship().stored()).isEqualTo("1:500,3:9,1:1000");
        assertThat(second.bylines()).extracting(KeptByline::handle).containsExactly("wendy");
    }

    @Test
    void long_lists_of_who_wrote_what_are_kept_small_too() {
        var runs = IntStream.range(0, 600)
                .mapToObj(i -> (1 + i % 3) + ":" + (1 + i % 7))
                .collect(Collectors.joining(","));
        var body = BodyHtml.of(article());
        var first = revision(1, body, Authorship.stored(runs));
        var second = revision(2, body, Authorship.stored(runs.replace("2:5,3:6", "2:5,3:2,2:4")))
                .packedBeside(first);
        assertThat(packed(second)).hasSizeLessThan(1024);
        assertThat(second.authorship().stored()).isEqualTo(runs.replace("2:5,3:6", "2:5,3:2,2:4"));
    }

    @Test
    void a_rewritten_story_is_kept_whole_and_those_after_it_are_small_again() {
        var first = revision(1, BodyHtml.of("<p>Notes.</p>"), Authorship.sole("Notes.", 1));
        var second =
                revision(2, BodyHtml.of(article()), Authorship.sole("a", 1)).packedBeside(first);
        assertThat(packed(second)).isNull();
        var third = revision(3, BodyHtml.of(article() + "<p>The end.</p>"), Authorship.sole("a", 1))
                .packedBeside(second);
        var fourth = revision(4, BodyHtml.of(article() + "<p>The end?</p>"), Authorship.sole("a", 1))
                .packedBeside(third);
        assertThat(packed(third)).hasSizeLessThan(200);
        assertThat(read(fourth, "keyframe"))
                .as("a whole one, never a packed one")
                .isSameAs(second);
        assertThat(fourth.copy().body().text()).endsWith("The end?");
    }

    @Test
    void whatever_is_packed_comes_back_to_the_last_character() {
        var random = new Random(4);
        var first = revision(1, RandomTexts.body(random), Authorship.stored("1:3"));
        var before = first;
        var body = first.copy().body();
        for (var number = 2; number < 250; number++) {
            body = random.nextInt(20) == 0 ? RandomTexts.body(random) : RandomTexts.edited(body, random);
            var next = revision(number, body, Authorship.stored("1:" + number + ",3:2"))
                    .packedBeside(before);
            forget(next);
            assertThat(next.copy().body()).isEqualTo(body);
            assertThat(next.authorship().stored()).isEqualTo("1:" + number + ",3:2");
            assertThat(next.copy().headline()).isEqualTo("Night buses return");
            before = next;
        }
    }

    /** As if it came from the database. */
    private static void forget(Revision revision) {
        for (var name : List.of("text", "whole")) {
            try {
                var field = Revision.class.getDeclaredField(name);
                field.setAccessible(true);
                field.set(revision, null);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("no " + name, e);
            }
        }
    }

    @Test
    void a_text_longer_than_the_dictionary_comes_back_too() {
        var then = article().repeat(20);
        var now = then.replaceFirst("council", "counsel") + "\nThe end שלום 😀";
        assertThat(PackedText.unpack(PackedText.pack(now, then), then)).isEqualTo(now);
        assertThat(PackedText.pack(now, then)).hasSizeLessThan(500);
    }

    @Test
    void text_packed_beside_another_is_not_given_out_as_something_else() {
        var packed = PackedText.pack("one two three", "one two");
        assertThatThrownBy(() -> PackedText.unpack(packed, "one 2")).isInstanceOf(IllegalStateException.class);
    }
}
