package org.thesop.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the launcher tells a running Keycloak, by its admin REST interface. Everything can be said twice. */
final class KeycloakAdmin {
    static final String USERNAME = "admin";
    static final String REALM = "thesop";
    static final String CLIENT_ID = "thesop";

    private static final String LOGIN_THEME = "loginTheme";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI keycloak;
    private final String token;

    private KeycloakAdmin(HttpClient http, URI keycloak, String token) {
        this.http = http;
        this.keycloak = keycloak;
        this.token = token;
    }

    /**
     * Logs in as the administrator of the whole Keycloak.
     *
     * @throws CannotRunException when Keycloak refuses the password, which somebody then has changed
     */
    static KeycloakAdmin login(HttpClient http, URI keycloak, String password) throws IOException {
        String form = Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", USERNAME, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(
                http,
                HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new CannotRunException(
                    "Keycloak does not accept the keycloak.admin.password of secrets.properties" + " (answer "
                            + answer.statusCode() + "): if you have changed it in Keycloak, change it there too.");
        }
        return new KeycloakAdmin(http, keycloak, parse(answer).asJsonObject().getString("access_token"));
    }

    boolean hasRealm() throws IOException {
        return get("/admin/realms/" + REALM).statusCode() == 200;
    }

    void importRealm(JsonObject realm) throws IOException {
        expect(201, call("/admin/realms", "POST", realm));
    }

    /**
     * Gives a realm that an older version has made what it lacks. What is there stays as it is: somebody may have changed it.
     *
     * @param realm as it would be imported today
     */
    void addMissing(JsonObject realm) throws IOException {
        addMissingClients(realm);
        giveLook(realm);
    }

    /** The paper's look and its languages, where nobody has chosen a look. */
    private void giveLook(JsonObject realm) throws IOException {
        JsonObject present = parse(expect(200, get("/admin/realms/" + REALM))).asJsonObject();
        if (present.getString(LOGIN_THEME, "").isEmpty()) {
            JsonObjectBuilder look = Json.createObjectBuilder();
            Stream.of(LOGIN_THEME, "internationalizationEnabled", "supportedLocales", "defaultLocale")
                    .forEach(name -> look.add(name, realm.get(name)));
            expect(204, call("/admin/realms/" + REALM, "PUT", look.build()));
        }
    }

    /** Each client comes with the rights of its service account. */
    private void addMissingClients(JsonObject realm) throws IOException {
        for (JsonObject client : realm.getJsonArray("clients").getValuesAs(JsonObject.class)) {
            String name = client.getString("clientId");
            if (find(name) == null) {
                expect(201, call("/admin/realms/" + REALM + "/clients", "POST", client));
                String id = find(name).getString("id");
                try {
                    grant(id, Realm.rights(realm, name));
                } catch (IOException | RuntimeException noRights) {
                    // Without its rights it would be there for good, and do nothing: the next start adds it anew.
                    call(
                            "/admin/realms/" + REALM + "/clients/" + id,
                            "DELETE",
                            Json.createObjectBuilder().build());
                    throw noRights;
                }
            }
        }
    }

    /** @param rights by the client that has them to give */
    private void grant(String client, Map<String, Set<String>> rights) throws IOException {
        String account = "/admin/realms/" + REALM + "/clients/" + client + "/service-account-user";
        for (Map.Entry<String, Set<String>> each : rights.entrySet()) {
            String user = parse(expect(200, get(account))).asJsonObject().getString("id");
            String giver = find(each.getKey()).getString("id");
            JsonArrayBuilder wanted = Json.createArrayBuilder();
            parse(expect(200, get("/admin/realms/" + REALM + "/clients/" + giver + "/roles")))
                    .asJsonArray()
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .filter(role -> each.getValue().contains(role.getString("name")))
                    .forEach(wanted::add);
            String mapping = "/admin/realms/" + REALM + "/users/" + user + "/role-mappings/clients/" + giver;
            expect(204, call(mapping, "POST", wanted.build()));
        }
    }

    /** The client of this name, null when there is none. */
    private JsonObject find(String clientId) throws IOException {
        JsonArray found = parse(expect(200, get("/admin/realms/" + REALM + "/clients?clientId=" + clientId)))
                .asJsonArray();
        return found.isEmpty() ? null : found.getJsonObject(0);
    }

    /**
     * Lets a login come back to the paper at these addresses, and at no other port of this computer. Addresses
     * elsewhere, which somebody may have added, stay.
     */
    void setClient(List<URI> papers, String secret) throws IOException {
        JsonObject client = find(CLIENT_ID);
        Set<String> wanted = redirects(client.getJsonArray("redirectUris"), papers);
        Set<String> present = strings(client.getJsonArray("redirectUris"));
        if (wanted.equals(present) && secret.equals(client.getString("secret", ""))) {
            return;
        }
        JsonArrayBuilder redirects = Json.createArrayBuilder();
        wanted.forEach(redirects::add);
        JsonObject changed = Json.createObjectBuilder(client)
                .add("redirectUris", redirects)
                .add("rootUrl", papers.get(0).toString())
                .add("secret", secret)
                .build();
        expect(204, call("/admin/realms/" + REALM + "/clients/" + client.getString("id"), "PUT", changed));
    }

    /** Where Keycloak sends mail from now on; with that, who forgot a password can ask for a new one. */
    void setMail(JsonObject server) throws IOException {
        JsonObject changed = Json.createObjectBuilder()
                .add("resetPasswordAllowed", true)
                .add("smtpServer", server)
                .build();
        expect(204, call("/admin/realms/" + REALM, "PUT", changed));
    }

    boolean hasManagingEditor() throws IOException {
        String address = "/admin/realms/" + REALM + "/roles/managing-editor/users?max=1";
        return !parse(expect(200, get(address))).asJsonArray().isEmpty();
    }

    static Set<String> redirects(JsonArray present, List<URI> papers) {
        Set<String> wanted = new LinkedHashSet<>(strings(present));
        wanted.removeIf(address -> isLocal(URI.create(address.replace("*", ""))));
        papers.forEach(paper -> wanted.add(paper + "/*"));
        return wanted;
    }

    private static boolean isLocal(URI address) {
        return "localhost".equals(address.getHost()) || Ports.LOOPBACK.equals(address.getHost());
    }

    private static Set<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private HttpResponse<String> get(String address) throws IOException {
        return send(http, authorised(address).GET());
    }

    private HttpResponse<String> call(String address, String method, JsonStructure body) throws IOException {
        return send(
                http,
                authorised(address)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder authorised(String address) {
        return HttpRequest.newBuilder(keycloak.resolve(address)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Keycloak was asked", e);
        }
    }

    /** The body of a refusal says what is wrong; it never repeats what was sent. */
    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new CannotRunException("Keycloak answered " + answer.statusCode() + " to "
                    + answer.request().method() + " " + answer.uri().getPath() + ": " + answer.body());
        }
        return answer;
    }

    private static JsonStructure parse(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }
}
