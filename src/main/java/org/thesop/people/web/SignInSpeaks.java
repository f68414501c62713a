package org.thesop.people.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.thesop.platform.Language;
import org.thesop.platform.Spoken;

/**
 * Asks Keycloak for its page in the language of the desks. Before somebody has signed in nobody knows which they have chosen,
 * so their browser keeps it from the last time; without that it is what the browser asks for, else the paper's, as it will
 * be at the desk. Found through META-INF/services.
 */
public class SignInSpeaks implements ServletExtension {

    private static final String COOKIE = "sop-language";
    private static final int GOOD_FOR_SECONDS = (int) Duration.ofDays(400).toSeconds();

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext application) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            if (exchange.getRelativePath().startsWith("/desk/")) {
                exchange.addResponseCommitListener(SignInSpeaks::ask);
            }
            next.handleRequest(exchange);
        });
    }

    private static void ask(HttpServerExchange exchange) {
        if (SignInKeepsAddress.leadsToSignIn(exchange)) {
            var location = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
            exchange.getResponseHeaders()
                    .put(
                            Headers.LOCATION,
                            location + "&ui_locales=" + wanted(exchange).tag());
        }
    }

    private static Language wanted(HttpServerExchange exchange) {
        return Optional.ofNullable(exchange.getRequestCookie(COOKIE))
                .flatMap(kept -> Language.of(kept.getValue()))
                .or(() -> Language.accepted(exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE)))
                .orElseGet(Spoken::ofThePaper);
    }

    /** Lets the browser keep the language that a desk was shown in. */
    static void keep(Language language, HttpServletRequest request, HttpServletResponse response) {
        var kept = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .anyMatch(cookie ->
                        cookie.getName().equals(COOKIE) && cookie.getValue().equals(language.tag()));
        if (!kept) {
            var cookie = new Cookie(COOKIE, language.tag());
            cookie.setPath("/desk");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge(GOOD_FOR_SECONDS);
            response.addCookie(cookie);
        }
    }
}
