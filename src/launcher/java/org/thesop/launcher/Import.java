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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@code mvn -Pimport}: sends a folder of captured pages to a running newsroom, in the name of a managing editor. It uses
 * the same importer as the desk; pages that are there already are passed over, so it can be run again.
 */
public final class Import {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI paper;
    private final URI keycloak;
    private final String secret;

    /** @param secret what the newsroom and Keycloak share; it stands in the newsroom's home */
    Import(URI paper, URI keycloak, String secret) {
        this.paper = paper;
        this.keycloak = keycloak;
        this.secret = secret;
    }

    public static void main(String[] arguments) {
        Command.run(settings -> {
            Home home = new Home(settings.folder("thesop.home"));
            Import command = new Import(
                    URI.create("http://127.0.0.1:" + settings.port("thesop.port")),
                    URI.create("http://localhost:" + settings.port("thesop.keycloak.port")),
                    Secrets.read(home.secrets()).get(Secrets.Name.CLIENT_SECRET));
            Path folder = settings.folder("thesop.import");
            if (!Files.isDirectory(folder)) {
                throw new CannotRunException(folder + " is no folder: name one with -Dthesop.import=...");
            }
            command.send(Folders.list(folder), settings.text("thesop.account"), settings.text("thesop.section"));
        });
    }

    /**
     * Sends these files one by one and prints what became of each.
     *
     * @throws CannotRunException when some were refused; the others are stored
     */
    void send(List<Path> files, String account, String section) throws IOException {
        String token = token();
        int stored = 0;
        int known = 0;
        int refused = 0;
        for (Path file : files.stream().filter(Files::isRegularFile).sorted().toList()) {
            HttpResponse<String> answer = post(file, account, section, token);
            if (answer.statusCode() == 201) {
                stored++;
                System.out.println("stored    " + file.getFileName() + "  " + said(answer, "address"));
            } else if (answer.statusCode() == 200) {
                known++;
                System.out.println("known     " + file.getFileName() + "  " + said(answer, "address"));
            } else if (answer.statusCode() == 422 || answer.statusCode() == 403) {
                refused++;
                System.out.println("refused   " + file.getFileName() + "  " + said(answer, "message"));
            } else {
                throw new CannotRunException("The newsroom answered " + answer.statusCode() + " to "
                        + file.getFileName() + ": its log says why. Run the command again when that is mended.");
            }
        }
        System.out.println(stored + " stored, " + known + " known, " + refused + " refused");
        if (refused > 0) {
            throw new CannotRunException("Not every file was taken: see above. What was stored stays in the paper.");
        }
    }

    private HttpResponse<String> post(Path file, String account, String section, String token) throws IOException {
        URI address = paper.resolve(
                "/api/archive/pages?file=" + encoded(file.getFileName().toString()) + "&section=" + encoded(section)
                        + "&account=" + encoded(account));
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file)));
    }

    private String token() throws IOException {
        String form = "grant_type=client_credentials&client_id=" + KeycloakAdmin.CLIENT_ID + "&client_secret="
                + encoded(secret);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        keycloak.resolve("/realms/" + KeycloakAdmin.REALM + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new CannotRunException(
                    "Keycloak does not know this newsroom's secret: is -Dthesop.home the home of the"
                            + " newsroom that runs on these ports?");
        }
        return said(answer, "access_token");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (ConnectException nobody) {
            throw new CannotRunException(
                    "No newsroom answers there: start it with mvn -Prun, and give the ports if they are not the usual ones.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("Stopped. What was stored so far stays; run the command again for the rest.");
        }
    }

    private static String said(HttpResponse<String> answer, String key) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString(key, "");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
