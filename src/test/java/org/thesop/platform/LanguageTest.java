package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thesop.platform.Language.ENGLISH;
import static org.thesop.platform.Language.FRENCH;
import static org.thesop.platform.Language.SPANISH;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private final Messages messages = new Messages();

    @AfterEach
    void nobody_speaks_any_more() {
        Spoken.end();
        Spoken.paperSpeaks(ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es-MX,es;q=0.9,en;q=0.8 | SPANISH
            de-DE,de;q=0.9,fr-CA;q=0.5,en;q=0.4 | FRENCH
            en;q=0.2,fr;q=0.7 | FRENCH
            es;q=0,en | ENGLISH
            """)
    void a_browser_gets_what_it_wants_most_of_what_there_is(String header, Language wanted) {
        assertThat(Language.accepted(header)).contains(wanted);
    }

    @Test
    void a_browser_that_wants_nothing_of_what_there_is_gets_nothing() {
        assertThat(Language.accepted("de,it;q=0.5")).isEmpty();
        assertThat(Language.accepted("*")).isEmpty();
        assertThat(Language.accepted("")).isEmpty();
        assertThat(Language.accepted(null)).isEmpty();
        assertThat(Language.accepted("en;;q=what")).isEmpty();
    }

    @Test
    void a_language_is_known_by_its_tag_whatever_the_country() {
        assertThat(Language.of("es-US")).contains(SPANISH);
        assertThat(Language.of("FR")).contains(FRENCH);
        assertThat(Language.of("eo")).isEmpty();
        assertThat(Language.called("es")).isEqualTo("Español");
        assertThat(Language.called("de")).isEqualTo("Deutsch");
    }

    @Test
    void texts_are_in_the_papers_language_where_nobody_says_another() {
        assertThat(messages.text("site.and")).isEqualTo("and");
        Spoken.paperSpeaks(SPANISH);
        assertThat(messages.text("site.and")).isEqualTo("y");
        Spoken.say("fr");
        assertThat(messages.text("site.and")).isEqualTo("et");
        Spoken.say("eo");
        assertThat(messages.text("site.and")).isEqualTo("y");
    }

    @Test
    void a_mail_is_written_in_its_receivers_language_and_whoever_sends_it_goes_on_in_theirs() {
        Spoken.say(FRENCH);
        assertThat(Spoken.in(SPANISH, () -> messages.text("date.yesterday"))).isEqualTo("Ayer");
        assertThat(messages.text("date.yesterday")).isEqualTo("Hier");
    }

    @Test
    void what_is_written_into_a_story_is_in_the_storys_language_else_in_the_papers() {
        Spoken.say(FRENCH);
        assertThat(Spoken.in("es-MX", () -> messages.text("site.and"))).isEqualTo("y");
        assertThat(Spoken.in("eo", () -> messages.text("site.and"))).isEqualTo("and");
        assertThat(messages.text("site.and")).isEqualTo("et");
    }

    @Test
    void the_spanish_and_gives_way_to_a_sound_like_its_own() {
        Spoken.say(SPANISH);
        assertThat(List.of("Ibarra", "Íñigo", "Hidalgo", "Híjar", "Yves", "iris", "Ian"))
                .allSatisfy(name -> assertThat(messages.and(name)).isEqualTo("e"));
        assertThat(List.of("Marsh", "Hierro", "Yolanda", "Hyatt", "Haddad", ""))
                .allSatisfy(name -> assertThat(messages.and(name)).isEqualTo("y"));
        assertThat(Spoken.in(FRENCH, () -> messages.and("Ibarra"))).isEqualTo("et");
    }

    @Test
    void the_spanish_or_gives_way_to_a_sound_like_its_own() {
        Spoken.say(SPANISH);
        assertThat(messages.anyOf(List.of("Olga", "Maggie", "Omar", "Hortensia", "Miles")))
                .isEqualTo("Olga o Maggie u Omar u Hortensia o Miles");
        assertThat(Spoken.in(Language.ENGLISH, () -> messages.anyOf(List.of("Maggie", "Omar"))))
                .isEqualTo("Maggie or Omar");
        assertThat(messages.anyOf(List.of("Maggie"))).isEqualTo("Maggie");
    }

    @Test
    void somebodys_language_is_asked_once_and_only_when_a_text_is_wanted() {
        var asked = new int[1];
        Spoken.ask(() -> {
            asked[0]++;
            // Whoever finds it out may want a text meanwhile.
            assertThat(messages.text("site.and")).isEqualTo("and");
            return SPANISH;
        });
        assertThat(asked[0]).isZero();
        assertThat(messages.text("site.and")).isEqualTo("y");
        assertThat(messages.text("site.and")).isEqualTo("y");
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void numbers_are_written_as_each_language_writes_them() {
        assertThat(Spoken.in(SPANISH, () -> messages.text("desk.tooLong", 1_048_576)))
                .contains("1,048,576");
        assertThat(Spoken.in(FRENCH, () -> messages.text("desk.tooLong", 1_048_576)))
                .contains("1\u202f048\u202f576");
    }
}
