package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealmTest {
    private static final Path FOLDER = Path.of("config/keycloak");
    private static final URI PAPER = URI.create("http://localhost:8080");

    @Test
    void the_realm_ships_without_a_person_and_without_a_password() throws IOException {
        var users = realm(false).getJsonArray("users").getValuesAs(JsonObject.class);
        assertThat(users).allSatisfy(user -> {
            assertThat(user).containsKey("serviceAccountClientId").doesNotContainKey("credentials");
        });
    }

    @Test
    void its_secret_is_a_placeholder_that_has_no_default() throws IOException {
        var text = Files.readString(FOLDER.resolve("thesop-realm.json"));
        assertThat(text).contains("\"secret\": \"${THESOP_CLIENT_SECRET}\"");
        assertThat(realm(false).getJsonArray("clients").getJsonObject(0).getString("secret"))
                .isEqualTo("generated");
    }

    @Test
    void the_client_that_people_sign_in_with_may_change_no_account() throws IOException {
        var mayChange = realm(false).getJsonArray("users").getValuesAs(JsonObject.class).stream()
                .filter(user -> user.containsKey("clientRoles"))
                .map(user -> user.getString("serviceAccountClientId"));
        assertThat(mayChange).containsExactly("thesop-accounts");
    }

    @Test
    void every_placeholder_is_filled() throws IOException {
        assertThat(realm(true).toString()).doesNotContain("${").contains("http://localhost:8080/*");
    }

    @Test
    void the_demo_brings_its_seven_people_with_one_role_each() throws IOException {
        assertThat(people(true))
                .containsExactly(
                        "wendy writer",
                        "walt writer",
                        "lena writer",
                        "eddie editor",
                        "erin editor",
                        "maggie managing-editor",
                        "miles managing-editor");
        assertThat(people(false)).isEmpty();
    }

    @Test
    void only_the_demo_allows_passwords_that_everybody_knows() throws IOException {
        assertThat(realm(true).getString("passwordPolicy")).isEmpty();
        assertThat(realm(false).getString("passwordPolicy")).contains("length(12)", "notUsername");
    }

    @Test
    void programs_get_a_token_by_a_password_in_the_demo_alone() throws IOException {
        assertThat(direct(false)).isEmpty();
        assertThat(realm(false).getString("directGrantFlow")).isEqualTo("direct grant");
        assertThat(direct(true)).containsExactly("thesop-scripts");
        assertThat(realm(true).getJsonArray("clients").getValuesAs(JsonObject.class))
                .extracting(client -> client.getString("clientId"))
                .contains("thesop", "thesop-api");
    }

    private static List<String> direct(boolean demo) throws IOException {
        return realm(demo).getJsonArray("clients").getValuesAs(JsonObject.class).stream()
                .filter(client -> client.getBoolean("directAccessGrantsEnabled"))
                .map(client -> client.getString("clientId"))
                .toList();
    }

    @Test
    void nobody_registers_and_managing_editors_have_a_second_factor_save_in_the_demo() throws IOException {
        assertThat(realm(false).getBoolean("registrationAllowed")).isFalse();
        assertThat(realm(false).getString("browserFlow")).isEqualTo("desks");
        assertThat(realm(true).getString("browserFlow")).isEqualTo("password alone");
    }

    @Test
    void a_login_goes_back_to_this_paper_only_and_to_addresses_that_somebody_has_added() {
        var present = Json.createArrayBuilder(List.of("http://localhost:8080/*", "https://paper.example/*"))
                .build();
        var papers = List.of(URI.create("http://localhost:9090"), URI.create("http://127.0.0.1:9090"));
        assertThat(KeycloakAdmin.redirects(present, papers))
                .containsExactlyInAnyOrder(
                        "https://paper.example/*", "http://localhost:9090/*", "http://127.0.0.1:9090/*");
    }

    private static List<String> people(boolean demo) throws IOException {
        return realm(demo).getJsonArray("users").getValuesAs(JsonObject.class).stream()
                .filter(user -> user.containsKey("credentials"))
                .flatMap(user -> Stream.of(user.getString("username") + " "
                        + user.getJsonArray("realmRoles").getString(0)))
                .toList();
    }

    private static JsonObject realm(boolean demo) throws IOException {
        return Realm.read(FOLDER, demo, PAPER, "generated");
    }
}
