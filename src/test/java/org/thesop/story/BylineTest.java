package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.story.Byline.Credit;
import org.thesop.story.Byline.Place;

class BylineTest {

    private final Cast cast = new Cast();

    @Test
    void a_writers_usual_byline_stands_under_the_headline_with_the_title() {
        cast.wendy.introduce("Staff Writer", null);
        var byline = Byline.of(cast.wendy);
        assertThat(byline.person()).isEqualTo(cast.wendy);
        assertThat(byline.name()).isEqualTo("Wendy Marsh");
        assertThat(byline.title()).isEqualTo("Staff Writer");
        assertThat(byline.credit()).isEqualTo(Credit.WORDS);
        assertThat(byline.place()).isEqualTo(Place.UNDER_HEADLINE);
    }

    @Test
    void an_outside_name_is_nobody_of_the_newsroom() {
        var byline = Byline.outside(" SOP newswire2 ", " ", Credit.WORDS, Place.UNDER_HEADLINE);
        assertThat(byline.person()).isNull();
        assertThat(byline.name()).isEqualTo("SOP newswire2");
        assertThat(byline.title()).isNull();
    }

    @Test
    void a_byline_has_a_name() {
        assertThatThrownBy(() -> Byline.outside(" ", "Staff Writer", Credit.WORDS, Place.AT_END))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_byline_keeps_the_name_it_was_given_under() {
        var byline = Byline.of(cast.wendy);
        cast.wendy.known("Wendy Marsh Ortiz", cast.wendy.role());
        assertThat(byline.name()).isEqualTo("Wendy Marsh");
    }

    @Test
    void bylines_that_say_the_same_are_the_same() {
        var byline = Byline.of(cast.wendy, "Staff Writer", Credit.WORDS, Place.AT_END);
        assertThat(byline).isEqualTo(Byline.of(cast.wendy, "Staff Writer ", Credit.WORDS, Place.AT_END));
        assertThat(byline).hasSameHashCodeAs(Byline.of(cast.wendy, "Staff Writer", Credit.WORDS, Place.AT_END));
        assertThat(byline).isNotEqualTo(Byline.of(cast.walt, "Staff Writer", Credit.WORDS, Place.AT_END));
        assertThat(byline).isNotEqualTo(Byline.of(cast.wendy, null, Credit.WORDS, Place.AT_END));
        assertThat(byline).isNotEqualTo(Byline.of(cast.wendy, "Staff Writer", Credit.PICTURES, Place.AT_END));
        assertThat(byline).isNotEqualTo(Byline.of(cast.wendy, "Staff Writer", Credit.WORDS, Place.UNDER_HEADLINE));
        assertThat(byline).isNotEqualTo(Byline.outside("Wendy Marsh", "Staff Writer", Credit.WORDS, Place.AT_END));
    }

    @Test
    void a_revision_keeps_them_as_text_and_reads_them_back() {
        var lines = List.of(
                KeptByline.of(Byline.of(cast.wendy)),
                KeptByline.of(Byline.outside("Ann “Bo” O’Hare", "Photographer", Credit.PICTURES, Place.AT_END)));
        assertThat(BylinesAsJson.read(BylinesAsJson.write(lines))).isEqualTo(lines);
        assertThat(BylinesAsJson.read("[]")).isEmpty();
    }
}
