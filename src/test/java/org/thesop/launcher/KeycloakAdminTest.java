package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an older realm is told when a newer paper starts; Keycloak is played by a few lines. */
class KeycloakAdminTest {

    private static final String REALM = "/admin/realms/thesop";
    private static final String RIGHTS = """
            [{"id": "1", "name": "manage-users"}, {"id": "2", "name": "manage-realm"}, {"id": "3", "name": "view-users"},
             {"id": "4", "name": "query-users"}, {"id": "5", "name": "view-realm"}]
            """;

    private final List<String> changed = new ArrayList<>();
    private final Set<String> clients = new HashSet<>(Set.of("thesop", "realm-management"));
    private String look = "";
    private HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", this::answer);
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    private void answer(HttpExchange asked) throws IOException {
        var path = asked.getRequestURI().toString();
        var body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/token")) {
            send(asked, 200, "{\"access_token\": \"t\"}");
        } else if (asked.getRequestMethod().equals("POST")) {
            changed.add(path + " " + body);
            if (path.equals(REALM + "/clients")) {
                clients.add(body.replaceFirst(".*?\"clientId\":\"([^\"]+)\".*", "$1"));
            }
            send(asked, path.equals(REALM + "/clients") ? 201 : 204, "");
        } else if (asked.getRequestMethod().equals("PUT")) {
            look = body;
            changed.add(path + " " + body);
            send(asked, 204, "");
        } else if (path.equals(REALM)) {
            send(asked, 200, look.isEmpty() ? "{}" : look);
        } else if (path.contains("?clientId=")) {
            var name = path.replaceFirst(".*=", "");
            send(asked, 200, clients.contains(name) ? "[{\"id\": \"id-of-" + name + "\"}]" : "[]");
        } else {
            send(
                    asked,
                    200,
                    Map.of(
                                    REALM + "/clients/id-of-thesop-accounts/service-account-user",
                                    "{\"id\": \"the-account\"}",
                                    REALM + "/clients/id-of-realm-management/roles",
                                    RIGHTS)
                            .get(path));
        }
    }

    private static void send(HttpExchange asked, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    private void begin() throws IOException {
        var address = URI.create("http://127.0.0.1:" + keycloak.getAddress().getPort());
        KeycloakAdmin.login(HttpClient.newHttpClient(), address, "secret")
                .addMissing(Realm.read(
                        Path.of("config/keycloak"), false, URI.create("http://localhost:8080"), "generated"));
    }

    @Test
    void a_realm_of_an_older_version_gets_what_it_lacks_with_its_few_rights_and_once() throws IOException {
        begin();
        assertThat(changed).hasSize(4);
        assertThat(changed.get(0))
                .startsWith(REALM + "/clients ")
                .contains("thesop-accounts", "\"secret\":\"generated\"");
        assertThat(changed.get(1))
                .startsWith(REALM + "/users/the-account/role-mappings/clients/id-of-realm-management ")
                .contains("manage-users", "view-users", "query-users", "view-realm")
                .doesNotContain("manage-realm");
        assertThat(changed.get(2)).startsWith(REALM + "/clients ").contains("thesop-api", "\"publicClient\":true");
        assertThat(changed.get(3))
                .startsWith(REALM + " ")
                .contains("\"loginTheme\":\"thesop\"", "\"supportedLocales\":[\"en\",\"es\",\"fr\"]");
        begin();
        assertThat(changed).hasSize(4);
    }

    @Test
    void a_realm_whose_look_somebody_has_chosen_keeps_it() throws IOException {
        look = "{\"loginTheme\": \"keycloak.v2\"}";
        begin();
        assertThat(changed).noneMatch(each -> each.contains("loginTheme"));
    }
}
