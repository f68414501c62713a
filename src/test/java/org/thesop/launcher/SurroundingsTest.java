package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final Pattern VARIABLE = Pattern.compile("`((?:SOP|THESOP)_[A-Z0-9_]+)`");

    /** Where its parts are, and what they are called and told, is the launcher's own to say. */
    private static final Set<String> THE_LAUNCHERS = Set.of(
            "SOP_DB_URL",
            "SOP_DB_USER",
            "SOP_DB_PASSWORD",
            "THESOP_OIDC_URL",
            "THESOP_CLIENT_ID",
            "THESOP_CLIENT_SECRET",
            "THESOP_PAPER_URL",
            "THESOP_FILES",
            "THESOP_DEMO",
            "THESOP_SETUP_TOKEN");

    @Test
    void whoever_starts_it_says_all_that_the_readme_names_but_what_the_launcher_knows_itself() throws IOException {
        var named = VARIABLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var everything = named.stream().collect(Collectors.toMap(name -> name, name -> "said"));
        named.removeAll(THE_LAUNCHERS);
        assertThat(new TreeMap<>(Surroundings.handedOn(everything)).keySet())
                .contains("THESOP_S3_BUCKET", "THESOP_CLAMD", "THESOP_MAIL_HOST")
                .isEqualTo(named);
    }

    @Test
    void a_mail_server_without_a_host_is_none_and_the_demo_keeps_its_own() {
        var environment = new HashMap<>(Map.of("THESOP_MAIL_FROM", "desk@paper.example", "THESOP_MAIL_HOST", " "));
        assertThat(Surroundings.handedOn(environment)).isEmpty();
        environment.put("THESOP_MAIL_HOST", "mail.paper.example");
        assertThat(Surroundings.handedOn(environment)).hasSize(2);
    }

    @Test
    void what_is_empty_is_not_said_and_what_is_of_others_is_not_handed_on() {
        assertThat(Surroundings.handedOn(Map.of("THESOP_ZONE", "", "PATH", "/bin", "KC_DB_URL", "jdbc:elsewhere")))
                .isEmpty();
    }

    @Test
    void keycloak_sends_its_mail_by_the_server_that_the_paper_sends_by() {
        var bare = Realm.smtpServer(Map.of("THESOP_MAIL_HOST", "mail.paper.example"));
        assertThat(bare.getString("host")).isEqualTo("mail.paper.example");
        assertThat(bare.getString("port")).isEqualTo("25");
        assertThat(bare).doesNotContainKeys("user", "password");

        var whole = Realm.smtpServer(Map.of(
                "THESOP_MAIL_HOST", "mail.paper.example",
                "THESOP_MAIL_PORT", "587",
                "THESOP_MAIL_STARTTLS", "true",
                "THESOP_MAIL_USER", "newsroom",
                "THESOP_MAIL_PASSWORD", "a secret",
                "THESOP_MAIL_FROM", "The Paper <desk@paper.example>"));
        assertThat(List.of("port", "starttls", "ssl", "auth", "user", "password", "from", "fromDisplayName"))
                .map(whole::getString)
                .containsExactly(
                        "587", "true", "false", "true", "newsroom", "a secret", "desk@paper.example", "The Paper");
        assertThatThrownBy(() ->
                        Realm.smtpServer(Map.of("THESOP_MAIL_HOST", "mail", "THESOP_MAIL_FROM", "The Paper <desk@")))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("THESOP_MAIL_FROM");
    }
}
