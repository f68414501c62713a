package org.thesop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntroductionTest {

    private final Person wendy = new Person("wendy", "Wendy Marsh", Role.WRITER, LocalDate.of(2024, 9, 2));

    private static Introduction said(String name, boolean listed, URI... links) {
        return new Introduction(
                name, " Staff\n Writer ", "", "She\twrites.", List.of(links), "es", ZoneId.of("Europe/Madrid"), listed);
    }

    @Test
    void what_is_said_is_kept_in_single_lines_and_blanks_are_left_out() {
        wendy.introduce(said("Wendy Marsh", true, URI.create("https://wendy.example/me")));
        assertThat(wendy.title()).isEqualTo("Staff Writer");
        assertThat(wendy.school()).isNull();
        assertThat(wendy.bio()).isEqualTo("She writes.");
        assertThat(wendy.links()).containsExactly(URI.create("https://wendy.example/me"));
        assertThat(wendy.languageName()).contains("Spanish");
        assertThat(wendy.zone()).contains(ZoneId.of("Europe/Madrid"));
    }

    @Test
    void a_name_chosen_here_stays_whatever_the_account_is_called() {
        wendy.introduce(said("Wendy M. Marsh", true));
        wendy.known("Wendy Marsh", Role.EDITOR);
        assertThat(wendy.name()).isEqualTo("Wendy M. Marsh");
        assertThat(wendy.role()).isEqualTo(Role.EDITOR);

        wendy.introduce(said("", true));
        wendy.known("Wendy Marsh", Role.EDITOR);
        assertThat(wendy.name()).isEqualTo("Wendy Marsh");
    }

    @Test
    void saving_a_profile_without_another_name_leaves_the_name_to_the_account() {
        wendy.introduce(said("Wendy Marsh", true));
        wendy.known("Wendy Ortiz", Role.WRITER);
        assertThat(wendy.name()).isEqualTo("Wendy Ortiz");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/me, true",
        "http://a.example, true",
        "ftp://a.example, false",
        "javascript:alert(1), false",
        "https:///no-host, false",
        "https://somebody:secret@a.example, false"
    })
    void a_link_is_the_address_of_a_page(String link, boolean is) {
        assertThat(Introduction.leadsSomewhere(URI.create(link))).isEqualTo(is);
    }

    @Test
    void links_are_few_and_lead_somewhere() {
        assertThatThrownBy(() -> said("", true, URI.create("mailto:a@b.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_has_left_has_no_role_whatever_keycloak_says_and_comes_back_with_the_one_from_before() {
        var left = Instant.parse("2026-11-26T12:00:00Z");
        wendy.leave(left);
        assertThat(wendy.known("Wendy Marsh", Role.MANAGING_EDITOR)).isFalse();
        assertThat(wendy.has(Role.WRITER)).isFalse();
        assertThat(wendy.leftAs()).isEqualTo(Role.WRITER);
        assertThat(wendy.leftAt()).isEqualTo(left);

        wendy.comeBack();
        assertThat(wendy.hasLeft()).isFalse();
        assertThat(wendy.role()).isEqualTo(Role.WRITER);
    }
}
