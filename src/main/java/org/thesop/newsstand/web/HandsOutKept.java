package org.thesop.newsstand.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thesop.newsstand.KeptPage;
import org.thesop.newsstand.Rack;

/**
 * Answers with a kept page before anything else looks at the request: no session, no sign-in, no filter, and on the thread that
 * read it. A filter that sends the same bytes answers a third as often. Whatever is not ready goes on through the chain. Found
 * through META-INF/services.
 */
public class HandsOutKept implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext application) {
        deployment.addInitialHandlerChainWrapper(next -> new Handing(next, application));
    }

    private static final class Handing implements HttpHandler {

        /** Made once: to make one reads its letters. */
        private static final Map<String, HttpString> NAMES = new ConcurrentHashMap<>();

        private final HttpHandler next;
        private final ServletContext application;
        private volatile Rack rack;
        private volatile Clock clock;

        private Handing(HttpHandler next, ServletContext application) {
            this.next = next;
            this.application = application;
        }

        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            var page = ready(exchange);
            if (page == null) {
                next.handleRequest(exchange);
            } else {
                send(page, exchange);
            }
        }

        private KeptPage ready(HttpServerExchange exchange) {
            var method = exchange.getRequestMethod();
            if (!method.equals(Methods.GET) && !method.equals(Methods.HEAD) || !isOpen()) {
                return null;
            }
            var query = exchange.getQueryString();
            var path = exchange.getRelativePath();
            return rack.ready(query.isEmpty() ? path : path + "?" + query);
        }

        /** The deployment is there before the beans are. */
        private boolean isOpen() {
            if (rack == null && application.getAttribute(OpensRack.RACK) instanceof Rack opened) {
                clock = (Clock) application.getAttribute(OpensRack.CLOCK);
                rack = opened;
            }
            return rack != null;
        }

        /** Asked for first: to compute what is absent may lock even where nothing is. */
        private static HttpString name(String header) {
            var known = NAMES.get(header);
            return known == null ? NAMES.computeIfAbsent(header, HttpString::tryFromString) : known;
        }

        private void send(KeptPage page, HttpServerExchange exchange) {
            var asked = exchange.getRequestHeaders();
            var form = page.formFor(asked.getFirst(Headers.ACCEPT_ENCODING));
            var headers = exchange.getResponseHeaders();
            for (var header : page.headers()) {
                headers.put(name(header.name()), header.value());
            }
            headers.put(Headers.CACHE_CONTROL, page.cacheControl(clock.millis()));
            headers.put(Headers.ETAG, form.etag());
            if (page.isKnown(form, asked.getFirst(Headers.IF_NONE_MATCH))) {
                exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
                exchange.endExchange();
                return;
            }
            exchange.setStatusCode(page.status());
            if (form.encoding() != null) {
                headers.put(Headers.CONTENT_ENCODING, form.encoding());
            }
            exchange.setResponseContentLength(form.bytes().length);
            if (exchange.getRequestMethod().equals(Methods.HEAD)) {
                exchange.endExchange();
            } else {
                exchange.getResponseSender().send(ByteBuffer.wrap(form.bytes()));
            }
        }
    }
}
