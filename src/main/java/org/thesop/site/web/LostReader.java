package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jboss.logging.Logger;
import org.thesop.archive.MissedAddresses;
import org.thesop.site.StoryPages;

/**
 * Somebody who came where nothing is: led on when the table of old addresses knows where to, else what they asked for is
 * counted. It stands where every way to nothing ends, so that an old address may look like anything.
 */
@ApplicationScoped
public class LostReader {

    private static final Logger LOG = Logger.getLogger(LostReader.class);

    /** What belongs to the desks, and links with a secret in them, which is written down nowhere. */
    private static final List<String> NOT_THE_PAPERS =
            List.of("/desk", "/media/", "/jakarta.faces.resource/", "/preview/", "/guest/", "/check/", "/calendar/");

    @Inject
    StoryPages stories;

    @Inject
    MissedAddresses missed;

    /** Whether the reader was sent on; then nothing else may be answered. */
    boolean ledOn(HttpServletRequest request, HttpServletResponse response) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!isReaders(request, path)) {
            return false;
        }
        var query = request.getQueryString();
        var whole = query == null ? path : path + "?" + query;
        try {
            var now = stories.ledTo(whole);
            if (now.isPresent()) {
                new PaperAnswer(request, response).movedByTable(now.get());
                return true;
            }
            missed.note(whole);
        } catch (RuntimeException noDatabase) {
            // Whoever finds nothing has to be told so, and not that something is broken.
            LOG.debug("An old address could not be looked up", noDatabase);
        }
        return false;
    }

    private static boolean isReaders(HttpServletRequest request, String path) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && NOT_THE_PAPERS.stream().noneMatch(path::startsWith);
    }
}
