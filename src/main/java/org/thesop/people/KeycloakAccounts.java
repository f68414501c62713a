package org.thesop.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.thesop.platform.Settings;

/**
 * The accounts, which live in Keycloak and nowhere else: read, made, given one of the three roles, shut. Through Keycloak's
 * admin interface, with the service account of a client that can do just that. Whoever calls this has asked who may.
 */
@ApplicationScoped
public class KeycloakAccounts {

    private static final Logger LOG = Logger.getLogger(KeycloakAccounts.class);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** How long the link of an invitation opens something. */
    public static final Duration INVITATION = Duration.ofDays(7);

    private static final int MOST_ACCOUNTS = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";

    /** A new account: handle, full name, e-mail address and first password; null for one that the person chooses. */
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
            give(user, role, token);
        } catch (AccountException noRole) {
            send(request(user, token).DELETE());
            throw noRole;
        }
    }

    /** Everybody who has an account, by handle; without the accounts of programs. */
    public Map<String, Account> all() {
        var token = token();
        var accounts = new LinkedHashMap<String, Account>();
        for (var user : list("/users?briefRepresentation=false&max=" + MOST_ACCOUNTS, token)) {
            var account = account(user);
            accounts.put(account.handle(), account);
        }
        // From the least on, so that whoever has several ends up with the one that includes the others.
        for (var role : Role.values()) {
            for (var user : list("/roles/" + role.keycloakName() + "/users?max=" + MOST_ACCOUNTS, token)) {
                accounts.computeIfPresent(user.getString("username"), (handle, account) -> account.as(role));
            }
        }
        return accounts;
    }

    private static Account account(JsonObject user) {
        return new Account(
                user.getString("id"),
                user.getString("username"),
                (user.getString("firstName", "") + " " + user.getString("lastName", "")).strip(),
                user.getString("email", ""),
                null,
                user.getBoolean("enabled", false),
                user.containsKey("requiredActions")
                        && user.getJsonArray("requiredActions").getValuesAs(JsonString.class).stream()
                                .anyMatch(action -> action.getString().equals(CHOOSE_PASSWORD)));
    }

    /** Gives the account this role and takes the two others; null takes all three. */
    public void setRole(Account account, Role role) {
        var token = token();
        var user = "/users/" + account.id();
        if (role != null) {
            give(user, role, token);
        }
        var others = Json.createArrayBuilder();
        for (var mapped : list(user + "/role-mappings/realm", token)) {
            if (isAnother(mapped.getString("name"), role)) {
                others.add(mapped);
            }
        }
        expect(send(request(user + "/role-mappings/realm", token).method("DELETE", json(others.build()))), 204);
    }

    private static boolean isAnother(String name, Role than) {
        return Stream.of(Role.values()).filter(each -> each != than).anyMatch(each -> each.keycloakName()
                .equals(name));
    }

    /** Shuts the account and ends its sessions at Keycloak, or opens it again. */
    public void setEnabled(Account account, boolean enabled) {
        var token = token();
        var user = "/users/" + account.id();
        expect(
                send(request(user, token)
                        .PUT(json(Json.createObjectBuilder()
                                .add("enabled", enabled)
                                .build()))),
                204);
        if (!enabled) {
            endSessions(user, token);
        }
    }

    /** A shut account renews no token: without this its sessions end a little later, and it is shut all the same. */
    private void endSessions(String user, String token) {
        try {
            expect(send(request(user + "/logout", token).POST(BodyPublishers.noBody())), 204);
        } catch (AccountException stillIn) {
            LOG.warnf(stillIn, "Keycloak did not end the sessions of an account that was shut");
        }
    }

    /** Mails the account's owner a link to choose a password; Keycloak writes and sends it. */
    public void mailInvitation(Account account) {
        var seconds = INVITATION.toSeconds();
        var path = "/users/" + account.id() + "/execute-actions-email?lifespan=" + seconds + "&client_id="
                + encoded(Settings.clientId()) + "&redirect_uri=" + encoded(Settings.paperUrl() + "/desk/");
        var actions = Json.createArrayBuilder().add(CHOOSE_PASSWORD).build();
        expect(send(request(path, token()).PUT(json(actions))), 204);
    }

    /** A password for the first sign-in only, where no mail can carry a link; whoever made it has to hand it over. */
    public String oncePassword(Account account) {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var credential = Json.createObjectBuilder()
                .add("type", "password")
                .add("value", password)
                .add("temporary", true)
                .build();
        expect(
                send(request("/users/" + account.id() + "/reset-password", token())
                        .PUT(json(credential))),
                204);
        return password;
    }

    private void give(String user, Role role, String token) {
        var row = expect(send(request("/roles/" + role.keycloakName(), token).GET()), 200)
                .body();
        var roles = Json.createArrayBuilder().add(parse(row)).build();
        expect(send(request(user + "/role-mappings/realm", token).POST(json(roles))), 204);
    }

    private List<JsonObject> list(String path, String token) {
        var answer = expect(send(request(path, token).GET()), 200);
        return ((JsonArray) parse(answer.body())).getValuesAs(JsonObject.class);
    }

    private static JsonObject representation(NewAccount account) {
        var user = Json.createObjectBuilder()
                .add("username", account.handle())
                .add("firstName", account.firstName())
                .add("lastName", account.lastName())
                .add("email", account.email())
                // Who is invited proves the address by the link that comes there.
                .add("emailVerified", account.password() != null)
                .add("enabled", true);
        if (account.password() == null) {
            return user.add("requiredActions", Json.createArrayBuilder().add(CHOOSE_PASSWORD))
                    .build();
        }
        var password = Json.createObjectBuilder()
                .add("type", "password")
                .add("value", account.password())
                .add("temporary", false);
        return user.add("credentials", Json.createArrayBuilder().add(password)).build();
    }

    /** A realm that was imported before accounts had a client of their own has those rights at the paper's client. */
    private String token() {
        var answer = askForToken(Settings.clientId() + "-accounts");
        if (answer.statusCode() == 400 || answer.statusCode() == 401) {
            answer = askForToken(Settings.clientId());
        }
        return ((JsonObject) parse(expect(answer, 200).body())).getString("access_token");
    }

    private HttpResponse<String> askForToken(String client) {
        var form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret="
                + encoded(Settings.clientSecret().orElse(""));
        return send(HttpRequest.newBuilder(URI.create(Settings.realmUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
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
