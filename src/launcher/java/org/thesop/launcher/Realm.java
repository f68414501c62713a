package org.thesop.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The realm as the newsroom needs it: one file for every newsroom, and what only the demo has laid over it. */
final class Realm {
    private static final String USERS = "users";
    private static final String CLIENTS = "clients";

    private Realm() {}

    /**
     * What Keycloak is asked to import, the placeholders filled.
     *
     * @param folder holds thesop-realm.json and thesop-demo.json
     */
    static JsonObject read(Path folder, boolean demo, URI paper, String clientSecret) throws IOException {
        String text = Files.readString(folder.resolve("thesop-realm.json"))
                .replace("${THESOP_CLIENT_SECRET}", clientSecret)
                .replace("${THESOP_PAPER_URL}", paper.toString());
        JsonObject realm = parse(text);
        return demo ? overlay(realm, parse(Files.readString(folder.resolve("thesop-demo.json")))) : realm;
    }

    /** The demo's people and clients come beside the realm's own; whatever else it says is said instead. */
    static JsonObject overlay(JsonObject realm, JsonObject demo) {
        JsonObjectBuilder merged = Json.createObjectBuilder(realm);
        demo.forEach(merged::add);
        for (String several : List.of(USERS, CLIENTS)) {
            JsonArrayBuilder both = Json.createArrayBuilder();
            Stream.of(realm, demo).filter(each -> each.containsKey(several)).forEach(each -> each.getJsonArray(several)
                    .forEach(both::add));
            merged.add(several, both);
        }
        return merged.build();
    }

    /** What the service account of a client may do, by the client whose rights these are. */
    static Map<String, Set<String>> rights(JsonObject realm, String clientId) {
        Map<String, Set<String>> rights = new LinkedHashMap<>();
        for (JsonObject user : realm.getJsonArray(USERS).getValuesAs(JsonObject.class)) {
            if (clientId.equals(user.getString("serviceAccountClientId", "")) && user.containsKey("clientRoles")) {
                JsonObject roles = user.getJsonObject("clientRoles");
                for (String client : roles.keySet()) {
                    rights.put(
                            client,
                            roles.getJsonArray(client).getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .collect(Collectors.toCollection(LinkedHashSet::new)));
                }
            }
        }
        return rights;
    }

    /**
     * The mail server as a realm has it.
     *
     * @param environment as the paper gets it, with a {@code THESOP_MAIL_HOST}
     */
    static JsonObject smtpServer(Map<String, String> environment) {
        InternetAddress from = from(environment);
        String user = environment.getOrDefault("THESOP_MAIL_USER", "");
        JsonObjectBuilder server = Json.createObjectBuilder()
                .add("host", environment.get(Surroundings.MAIL_HOST))
                .add("port", environment.getOrDefault("THESOP_MAIL_PORT", "25"))
                .add("from", from.getAddress())
                .add("fromDisplayName", Objects.requireNonNullElse(from.getPersonal(), ""))
                .add("starttls", environment.getOrDefault("THESOP_MAIL_STARTTLS", "false"))
                .add("ssl", environment.getOrDefault("THESOP_MAIL_SSL", "false"))
                .add("auth", String.valueOf(!user.isEmpty()));
        if (!user.isEmpty()) {
            server.add("user", user).add("password", environment.getOrDefault("THESOP_MAIL_PASSWORD", ""));
        }
        return server.build();
    }

    private static InternetAddress from(Map<String, String> environment) {
        String from = environment.getOrDefault("THESOP_MAIL_FROM", "theSOP <newsroom@localhost>");
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new CannotRunException(
                    "THESOP_MAIL_FROM=" + from + " is no mail address: " + e.getMessage() + ".", e);
        }
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
