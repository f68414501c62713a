package org.thesop.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.thesop.platform.Settings;

/** Makes accounts in Keycloak, through its admin interface and with this application's own service account. */
@ApplicationScoped
public class KeycloakAccounts {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** A new account: handle, full name, e-mail address and first password. */
    public record NewAccount(String handle, String firstName, String lastName, String email, String password) {}

    /**
     * Makes the account and gives it the role; when the role cannot be given there is no account either.
     *
     * @throws AccountException when Keycloak refuses it or does not answer
     */
    public void add(NewAccount account, Role role) {
        var token = token();
        var created = send(request("/users", token).POST(json(representation(account))));
        if (created.statusCode() == 409) {
            throw new AccountException(AccountException.Why.TAKEN, "409 for a new account");
        }
        if (created.statusCode() == 400) {
            throw new AccountException(AccountException.Why.REFUSED, "400 for a new account");
        }
        expect(created, 201);
        var user = URI.create(created.headers().firstValue("Location").orElseThrow())
                .getPath()
                .replaceFirst(".*/users/", "/users/");
        try {
            var roleRow = expect(
                            send(request("/roles/" + role.keycloakName(), token).GET()), 200)
                    .body();
            var roles = Json.createArrayBuilder().add(parse(roleRow)).build();
            expect(send(request(user + "/role-mappings/realm", token).POST(json(roles))), 204);
        } catch (AccountException noRole) {
            send(request(user, token).DELETE());
            throw noRole;
        }
    }

    private static JsonObject representation(NewAccount account) {
        return Json.createObjectBuilder()
                .add("username", account.handle())
                .add("firstName", account.firstName())
                .add("lastName", account.lastName())
                .add("email", account.email())
                .add("emailVerified", true)
                .add("enabled", true)
                .add(
                        "credentials",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "password")
                                        .add("value", account.password())
                                        .add("temporary", false)))
                .build();
    }

    private String token() {
        var form = "grant_type=client_credentials&client_id=" + encoded(Settings.clientId()) + "&client_secret="
                + encoded(Settings.clientSecret().orElse(""));
        var answer = send(HttpRequest.newBuilder(URI.create(Settings.realmUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return ((JsonObject) parse(expect(answer, 200).body())).getString("access_token");
    }

    private static HttpRequest.Builder request(String path, String token) {
        var admin = Settings.realmUrl().replaceFirst("/realms/([^/]+)$", "/admin/realms/$1");
        return HttpRequest.newBuilder(URI.create(admin + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AccountException(AccountException.Why.UNREACHABLE, unreachable.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AccountException(
                    AccountException.Why.UNREACHABLE,
                    answer.statusCode() + " from " + answer.uri().getPath());
        }
        return answer;
    }

    private static HttpRequest.BodyPublisher json(JsonValue value) {
        return BodyPublishers.ofString(value.toString());
    }

    private static JsonStructure parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
