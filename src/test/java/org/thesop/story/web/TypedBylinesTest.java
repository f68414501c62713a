package org.thesop.story.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.story.Byline;
import org.thesop.story.Byline.Credit;
import org.thesop.story.Byline.Place;
import org.thesop.story.Cast;

class TypedBylinesTest {

    private final Cast cast = new Cast();
    private final TypedBylines bylines = new TypedBylines();

    TypedBylinesTest() {
        bylines.people = new People() {
            @Override
            public Optional<Person> withHandle(String handle) {
                return handle.equals("wendy") ? Optional.of(cast.wendy) : Optional.empty();
            }
        };
    }

    @Test
    void what_a_room_got_it_can_send_back() {
        var before = List.of(
                Byline.of(cast.wendy, "Staff Writer", Credit.WORDS, Place.UNDER_HEADLINE),
                Byline.outside("Lens “& Sons”", null, Credit.PICTURES, Place.AT_END));
        assertThat(bylines.read(TypedBylines.of(before))).isEqualTo(before);
    }

    @Test
    void a_name_that_nobody_here_has_is_an_outside_name() {
        var read = bylines.read(line("ghost", "Gia Host"));
        assertThat(read).containsExactly(Byline.outside("Gia Host", "", Credit.WORDS, Place.UNDER_HEADLINE));
    }

    @Test
    void a_person_is_credited_by_the_name_the_newsroom_knows() {
        assertThat(bylines.read(line("wendy", "Somebody Else")).get(0).name()).isEqualTo("Wendy Marsh");
    }

    @Test
    void a_line_without_a_name_and_a_credit_said_twice_are_left_out() {
        var twice = "[" + inner("", "Gia Host") + "," + inner("", "") + "," + inner("", " Gia  Host ") + "]";
        assertThat(bylines.read(twice)).hasSize(1);
    }

    @Test
    void what_nobody_sees_and_no_database_keeps_comes_into_no_name() {
        var read = bylines.read(line("wen\\u0000dy", "Gia\\u0000\\u0007 Host"));
        assertThat(read).containsExactly(Byline.outside("Gia Host", "", Credit.WORDS, Place.UNDER_HEADLINE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "[{\"name\":\"A\"}]",
                "[{\"name\":\"A\",\"credit\":\"KING\",\"place\":\"AT_END\"}]"
            })
    void what_no_room_sends_is_refused(String sent) {
        assertThatThrownBy(() -> bylines.read(sent)).isInstanceOf(UnreadableBylinesException.class);
    }

    @Test
    void a_telephone_book_is_refused() {
        var all = java.util.stream.IntStream.range(0, 41)
                .mapToObj(each -> inner("", "Name " + each))
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
        assertThatThrownBy(() -> bylines.read(all)).isInstanceOf(UnreadableBylinesException.class);
    }

    private static String line(String handle, String name) {
        return "[" + inner(handle, name) + "]";
    }

    private static String inner(String handle, String name) {
        return "{\"name\":\"" + name + "\",\"handle\":\"" + handle
                + "\",\"title\":null,\"credit\":\"WORDS\",\"place\":\"UNDER_HEADLINE\"}";
    }
}
