package org.thesop.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.thesop.platform.Messages;

/** The words for what can be wrong with a request of the API, where nothing says more than the status. */
@ApplicationScoped
public class Problems {

    /** Whoever calls without a token, or with one that is over, is told how one is shown. */
    public static final String CHALLENGE = "Bearer realm=\"theSOP\"";

    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 406, 415, 500, 503);

    @Inject
    Messages messages;

    /** In the words of the status; the others of its hundred share theirs. */
    public Problem of(int status) {
        var said = KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
        return Problem.of(status, messages.text("api.problem." + said));
    }

    /** The path of a request is one of the API that the document at {@code /openapi} describes. */
    public static boolean answersFor(String path) {
        return path.startsWith("/api/v1/") || path.equals("/api/v1");
    }
}
