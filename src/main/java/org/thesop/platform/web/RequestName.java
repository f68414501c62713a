package org.thesop.platform.web;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.thesop.platform.Settings;
import org.thesop.platform.StatementCount;

/**
 * Gives every request a short name, in its log lines and on the error page, so that people can quote it. A listener and no
 * filter: the container logs what a page throws after the filters are done.
 */
@WebListener
public class RequestName implements ServletRequestListener {

    private static final Logger LOG = Logger.getLogger(RequestName.class);
    private static final boolean LOGS = Settings.logRequests();

    private static final String BEGAN = RequestName.class.getName() + ".began";

    /** The request attribute that holds the name. */
    public static final String ATTRIBUTE = "org.thesop.request";

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        var name = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        event.getServletRequest().setAttribute(ATTRIBUTE, name);
        event.getServletRequest().setAttribute(BEGAN, System.nanoTime());
        MDC.put("request", name);
        StatementCount.takeAway();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        if (LOGS && event.getServletRequest() instanceof HttpServletRequest request) {
            LOG.infof(
                    "%s %s: %d statements, %d µs",
                    request.getMethod(),
                    request.getRequestURI(),
                    StatementCount.takeAway(),
                    (System.nanoTime() - (long) request.getAttribute(BEGAN)) / 1000);
        }
        MDC.remove("request");
        MDC.remove("handle");
    }
}
