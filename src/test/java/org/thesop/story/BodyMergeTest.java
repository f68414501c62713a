package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thesop.story.MergePart.Kind;

class BodyMergeTest {

    private static BodyHtml body(String... paragraphs) {
        return BodyHtml.of(
                Arrays.stream(paragraphs).map(each -> "<p>" + each + "</p>").collect(Collectors.joining()));
    }

    private static List<MergePart> merge(BodyHtml base, BodyHtml story, BodyHtml stray) {
        return BodyMerge.of(base, story, stray);
    }

    /** What comes out when nobody says anything; the story's where both sides changed. */
    private static String proposed(List<MergePart> parts) {
        return BodyHtml.of(parts.stream()
                        .map(part ->
                                part.taking(part.proposed() == null ? MergePart.Take.STORY : part.proposed(), null))
                        .collect(Collectors.joining("\n")))
                .text();
    }

    private static List<Kind> kinds(List<MergePart> parts) {
        return parts.stream().map(MergePart::kind).toList();
    }

    @Test
    void changes_of_two_people_in_two_places_are_both_taken() {
        var parts = merge(
                body("One.", "Two.", "Three."),
                body("One, she said.", "Two.", "Three."),
                body("One.", "Two.", "Three!"));
        assertThat(kinds(parts)).containsExactly(Kind.STORY, Kind.SAME, Kind.STRAY);
        assertThat(proposed(parts)).isEqualTo("One, she said.\n\nTwo.\n\nThree!");
    }

    @Test
    void neighbouring_paragraphs_are_two_places() {
        var parts = merge(body("One.", "Two."), body("One, she said.", "Two."), body("One.", "Two!"));
        assertThat(kinds(parts)).containsExactly(Kind.STORY, Kind.STRAY);
    }

    @Test
    void one_paragraph_that_both_changed_is_asked_about() {
        var parts = merge(body("One.", "Two."), body("One.", "Two, she said."), body("One.", "Two, he said."));
        assertThat(kinds(parts)).containsExactly(Kind.SAME, Kind.BOTH);
        assertThat(parts.get(1).proposed()).isNull();
        assertThat(BodyHtml.of(parts.get(1).taking(MergePart.Take.BOTH, null)).text())
                .isEqualTo("Two, she said.\n\nTwo, he said.");
    }

    @Test
    void the_same_change_on_both_sides_is_no_question() {
        var parts = merge(body("One.", "Two."), body("One.", "Two!"), body("One.", "Two!"));
        assertThat(parts).allMatch(MergePart::same);
    }

    @Test
    void paragraphs_that_both_put_at_the_same_place_are_asked_about() {
        var parts = merge(body("One."), body("One.", "Hers."), body("One.", "His."));
        assertThat(kinds(parts)).containsExactly(Kind.SAME, Kind.BOTH);
    }

    @Test
    void a_paragraph_put_after_one_that_the_other_changed_stays_after_it() {
        var parts = merge(body("One.", "Two."), body("One.", "Two, she said."), body("One.", "Two.", "Three."));
        assertThat(proposed(parts)).isEqualTo("One.\n\nTwo, she said.\n\nThree.");
    }

    @Test
    void a_paragraph_that_one_side_took_out_is_gone_unless_the_other_changed_it() {
        var base = body("One.", "Two.", "Three.");
        assertThat(proposed(merge(base, body("One.", "Three."), base))).isEqualTo("One.\n\nThree.");
        assertThat(kinds(merge(base, body("One.", "Three."), body("One.", "Two!", "Three."))))
                .containsExactly(Kind.SAME, Kind.BOTH, Kind.SAME);
    }

    @Test
    void a_list_is_one_place() {
        var base = BodyHtml.of("<ul><li>Milk</li><li>Bread</li></ul>");
        var parts = merge(
                base,
                BodyHtml.of("<ul><li>Milk</li></ul>"),
                BodyHtml.of("<ul><li>Milk</li><li>Bread</li><li>Salt</li></ul>"));
        assertThat(kinds(parts)).containsExactly(Kind.BOTH);
    }

    @Test
    void whatever_both_did_every_paragraph_of_each_side_is_in_some_part() {
        var random = new Random(4);
        for (var run = 0; run < 300; run++) {
            var base = paragraphs(random, random.nextInt(8));
            var story = changed(random, base);
            var stray = changed(random, base);
            var parts = merge(body(base), body(story), body(stray));
            assertThat(join(parts.stream().map(MergePart::story)))
                    .isEqualTo(body(story).html());
            assertThat(join(parts.stream().map(MergePart::stray)))
                    .isEqualTo(body(stray).html());
            assertThat(join(parts.stream().map(MergePart::base)))
                    .isEqualTo(body(base).html());
        }
    }

    private static String join(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String[] paragraphs(Random random, int count) {
        return random.ints(count, 0, 6)
                .mapToObj(each -> "Paragraph " + each + ".")
                .toArray(String[]::new);
    }

    private static String[] changed(Random random, String[] base) {
        var changed = new ArrayList<String>();
        for (var each : base) {
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> changed.add(each + " Changed " + random.nextInt(3));
                case 2 -> changed.addAll(List.of(each, "New " + random.nextInt(3)));
                default -> changed.add(each);
            }
        }
        return changed.toArray(String[]::new);
    }
}
