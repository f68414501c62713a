package org.thesop.readership.web;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import org.thesop.readership.Views;

/**
 * Counts who was given a story's page. Stands before all else, because most pages are handed out before the application hears of
 * them; it has to be the last one in META-INF/services, through which it is found: the last one is outermost.
 */
public class CountsReaders implements ServletExtension {

    private static final HttpString PURPOSE = new HttpString("Sec-Purpose");

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext application) {
        deployment.addInitialHandlerChainWrapper(next -> new Before(next, application));
    }

    private record Before(HttpHandler next, ServletContext application) implements HttpHandler {

        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            // Kept now: a page that is printed goes by the address of its template from then on.
            var path = exchange.getRelativePath();
            if (exchange.getRequestMethod().equals(Methods.GET) && path.startsWith("/story/")) {
                exchange.addExchangeCompleteListener(new Counting(application, path));
            }
            next.handleRequest(exchange);
        }
    }

    private record Counting(ServletContext application, String path) implements ExchangeCompletionListener {

        @Override
        public void exchangeEvent(HttpServerExchange exchange, NextListener next) {
            try {
                if (isThere(exchange.getStatusCode())
                        && application.getAttribute(OpensCount.VIEWS) instanceof Views views) {
                    var asked = exchange.getRequestHeaders();
                    views.note(path, asked.getFirst(Headers.USER_AGENT), asked.getFirst(PURPOSE));
                }
            } finally {
                next.proceed();
            }
        }

        /** Who has the page already reads it once more. */
        private static boolean isThere(int status) {
            return status == StatusCodes.OK || status == StatusCodes.NOT_MODIFIED;
        }
    }
}
