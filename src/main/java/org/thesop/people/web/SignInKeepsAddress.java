package org.thesop.people.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.thesop.platform.Settings;

/**
 * WildFly's sign-in comes back to the path it was asked for, without its query: {@code ?edition=12} would be lost on the
 * way through Keycloak. Where it sends somebody there, the query is put into a cookie, which {@link ReturnAfterSignIn}
 * spends. Found through META-INF/services.
 */
public class SignInKeepsAddress implements ServletExtension {

    static final String COOKIE = "sop-return";
    private static final int GOOD_FOR_SECONDS = 900;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext application) {
        deployment.addInitialHandlerChainWrapper(next -> new Keeping(next));
    }

    /** Whether the answer sends somebody to Keycloak. */
    static boolean leadsToSignIn(HttpServerExchange exchange) {
        var location = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
        return exchange.getStatusCode() == StatusCodes.FOUND
                && location != null
                && location.contains("client_id=" + Settings.clientId());
    }

    private record Keeping(HttpHandler next) implements HttpHandler {

        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            if (exchange.getRequestMethod().equals(Methods.GET)
                    && exchange.getRelativePath().startsWith("/desk/")
                    && !exchange.getQueryString().isEmpty()
                    && !exchange.getQueryParameters().containsKey("code")) {
                exchange.addResponseCommitListener(Keeping::keep);
            }
            next.handleRequest(exchange);
        }

        private static void keep(HttpServerExchange exchange) {
            if (leadsToSignIn(exchange)) {
                var value = exchange.getRelativePath() + "?" + exchange.getQueryString();
                exchange.setResponseCookie(new CookieImpl(COOKIE, URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .setPath("/desk")
                        .setHttpOnly(true)
                        .setSameSiteMode("Lax")
                        .setSecure(exchange.isSecure())
                        .setMaxAge(GOOD_FOR_SECONDS));
            }
        }
    }
}
