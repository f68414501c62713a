package org.thesop.newsroom;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Properties;

/** An account in Keycloak that nobody has given a role, its name its password: anybody's who reads the paper. */
public final class AccountWithoutRole {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private AccountWithoutRole() {}

    /** Makes it, unless it is there. */
    public static void called(String handle) {
        var newsroom = TheNewsroom.running();
        newsroom.waitForLogin();
        var asked = HttpRequest.newBuilder(newsroom.keycloak().resolve("/admin/realms/thesop/users"))
                .header("Authorization", "Bearer " + token(newsroom.keycloak()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(account(handle).toString()));
        var answer = send(asked);
        if (answer.statusCode() != 201 && answer.statusCode() != 409) {
            throw new IllegalStateException("Keycloak answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static JsonObject account(String handle) {
        return Json.createObjectBuilder()
                .add("username", handle)
                .add("firstName", "Nora")
                .add("lastName", "Quill")
                .add("email", handle + "@thesop.example")
                .add("emailVerified", true)
                .add("enabled", true)
                .add(
                        "credentials",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "password")
                                        .add("value", handle)
                                        .add("temporary", false)))
                .build();
    }

    private static String token(URI keycloak) {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password();
        var answer = send(HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        try (var json = Json.createReader(new StringReader(answer.body()))) {
            return json.readObject().getString("access_token");
        }
    }

    private static String password() {
        var home = TheNewsroom.running().logs().getParent();
        try (var file = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            var secrets = new Properties();
            secrets.load(file);
            return secrets.getProperty("keycloak.admin.password");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
