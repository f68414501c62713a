package org.thesop.launcher;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A newsroom that runs, as commands ask it: with its own service account, whose secret stands in its home. */
final class RunningPaper {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI paper;
    private final URI keycloak;
    private final String secret;

    /** @param secret what the newsroom and Keycloak share */
    RunningPaper(URI paper, URI keycloak, String secret) {
        this.paper = paper;
        this.keycloak = keycloak;
        this.secret = secret;
    }

    /** The one on the home and the ports that Maven was told. */
    static RunningPaper of(Settings settings) throws IOException {
        return new RunningPaper(
                URI.create("http://127.0.0.1:" + settings.port("thesop.port")),
                URI.create("http://localhost:" + settings.port("thesop.keycloak.port")),
                Secrets.read(new Home(settings.folder("thesop.home")).secrets()).get(Secrets.Name.CLIENT_SECRET));
    }

    /** What stands for the service account in a request, for some minutes. */
    String token() throws IOException {
        String form = "grant_type=client_credentials&client_id=" + KeycloakAdmin.CLIENT_ID + "&client_secret="
                + encoded(secret);
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(
                                keycloak.resolve("/realms/" + KeycloakAdmin.REALM + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                PATIENCE);
        if (answer.statusCode() != 200) {
            throw new CannotRunException(
                    "Keycloak does not know this newsroom's secret: is -Dthesop.home the home of the"
                            + " newsroom that runs on these ports?");
        }
        return said(answer, "access_token");
    }

    /** A request to this path of the paper, in the name of the service account. */
    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(paper.resolve(path)).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return send(request, PATIENCE);
    }

    /** @throws CannotRunException when no newsroom answers */
    HttpResponse<String> send(HttpRequest.Builder request, Duration patience) throws IOException {
        return send(request.timeout(patience).build(), BodyHandlers.ofString());
    }

    /**
     * Puts what is answered into a file, however long that takes.
     *
     * @return the status of the answer
     */
    int fetch(HttpRequest.Builder request, Path file) throws IOException {
        return send(request.build(), BodyHandlers.ofFile(file)).statusCode();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return http.send(request, body);
        } catch (ConnectException nobody) {
            throw new CannotRunException(
                    "No newsroom answers there: start it with mvn -Prun, and give the ports if they are not the usual ones.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("Stopped. What was done so far stays; run the command again for the rest.");
        }
    }

    static String said(HttpResponse<String> answer, String key) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString(key, "");
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
