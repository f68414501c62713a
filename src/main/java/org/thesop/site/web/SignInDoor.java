package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.thesop.platform.Settings;

/** Whether one can sign in right now: the accounts live elsewhere, and that place starts later than the paper. */
@ApplicationScoped
public class SignInDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpRequest question = HttpRequest.newBuilder(
                    URI.create(Settings.realmUrl() + "/.well-known/openid-configuration"))
            .timeout(PATIENCE)
            .build();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Asks, and takes no answer within a second for a no. */
    boolean open() {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
