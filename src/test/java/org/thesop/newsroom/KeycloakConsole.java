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

/** Somebody who runs Keycloak and changes accounts in its own console, of which the newsroom is told nothing. */
public final class KeycloakConsole {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private KeycloakConsole() {}

    /** Makes an account without a role, its name its password; one that there is is open again. */
    public static void account(String handle) {
        TheNewsroom.running().waitForLogin();
        var password = Json.createObjectBuilder()
                .add("type", "password")
                .add("value", handle)
                .add("temporary", false);
        var account = Json.createObjectBuilder()
                .add("username", handle)
                .add("firstName", "Nora")
                .add("lastName", "Quill")
                .add("email", handle + "@thesop.example")
                .add("emailVerified", true)
                .add("enabled", true)
                .add("credentials", Json.createArrayBuilder().add(password))
                .build();
        var answer = ask("POST", "/users", account.toString());
        if (answer.statusCode() == 409) {
            enable(handle, true);
        } else {
            expect(201, answer);
        }
    }

    /** The same with this role. */
    public static void account(String handle, String role) {
        account(handle);
        give(handle, role);
    }

    public static void take(String handle, String role) {
        expect(204, ask("DELETE", "/users/" + id(handle) + "/role-mappings/realm", roles(role)));
    }

    public static void give(String handle, String role) {
        expect(204, ask("POST", "/users/" + id(handle) + "/role-mappings/realm", roles(role)));
    }

    public static void shut(String handle) {
        enable(handle, false);
    }

    private static void enable(String handle, boolean open) {
        expect(204, ask("PUT", "/users/" + id(handle), "{\"enabled\": " + open + "}"));
    }

    private static String id(String handle) {
        return Json.createReader(new StringReader(
                        ask("GET", "/users?exact=true&username=" + handle, "").body()))
                .readArray()
                .getJsonObject(0)
                .getString("id");
    }

    private static String roles(String role) {
        return "[" + ask("GET", "/roles/" + role, "").body() + "]";
    }

    private static HttpResponse<String> ask(String method, String path, String body) {
        return send(HttpRequest.newBuilder(at("/admin/realms/thesop" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static String token() {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password();
        var answer = send(HttpRequest.newBuilder(at("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        JsonObject said = Json.createReader(new StringReader(answer.body())).readObject();
        return said.getString("access_token");
    }

    private static String password() {
        var secrets = new Properties();
        var file = TheNewsroom.running().logs().resolveSibling("secrets.properties");
        try (var in = Files.newInputStream(file)) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty("keycloak.admin.password");
    }

    private static URI at(String path) {
        return TheNewsroom.running().keycloak().resolve(path);
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("Keycloak answers " + answer.statusCode() + ": " + answer.body());
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
