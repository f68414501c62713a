package org.thesop.people.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import org.thesop.platform.Messages;
import org.thesop.platform.web.Problem;
import org.thesop.platform.web.Problems;

/**
 * The part of the API that people work with is opened by a token that the request itself carries, and by nothing else. Without
 * one the answer is 401, and never the way to the sign-in's page, to which no program can go. Cookies are laid aside, so that
 * a page of somebody else's can do nothing here with a browser in which a person is signed in. Before the sign-in looks at
 * the request; found through META-INF/services.
 */
public class TokenDoor implements ServletExtension {

    private static final String BEHIND = "/api/v1/desk";
    private static final Messages TEXTS = new Messages();

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext application) {
        deployment.addInitialHandlerChainWrapper(next -> new Asking(next));
    }

    /** Whether a request shows a token; what it is worth, the sign-in says. */
    static boolean isToken(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    private record Asking(HttpHandler next) implements HttpHandler {

        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            if (!exchange.getRelativePath().startsWith(BEHIND)) {
                next.handleRequest(exchange);
            } else if (isToken(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))) {
                exchange.getRequestHeaders().remove(Headers.COOKIE);
                next.handleRequest(exchange);
            } else {
                refuse(exchange);
            }
        }

        private static void refuse(HttpServerExchange exchange) {
            exchange.setStatusCode(StatusCodes.UNAUTHORIZED);
            exchange.getResponseHeaders()
                    .put(Headers.WWW_AUTHENTICATE, Problems.CHALLENGE)
                    .put(Headers.CACHE_CONTROL, "no-store")
                    .put(Headers.CONTENT_TYPE, Problem.TYPE);
            var problem = Problem.of(StatusCodes.UNAUTHORIZED, TEXTS.text("api.problem.401"));
            exchange.getResponseSender().send(ByteBuffer.wrap(problem.content()));
        }
    }
}
