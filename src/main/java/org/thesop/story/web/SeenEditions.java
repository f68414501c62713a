package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.thesop.platform.web.SentId;
import org.thesop.story.EditionRef;

/**
 * Several editions as a form had them before somebody who decides about all of them: for each it sends the number of the
 * revision, {@code seen-12=3}. A form that comes back to be completed still says what was seen first; once something was
 * refused, it says how things are.
 */
@Named
@RequestScoped
public class SeenEditions {

    private static final String NAME = "seen-";

    @Inject
    HttpServletRequest request;

    private boolean told;

    /** Those that the form had, as it had them; none when no form was sent. */
    public List<EditionRef> all() {
        return request.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(NAME))
                .flatMap(name -> SentId.of(name.substring(NAME.length())).stream())
                .flatMap(id -> sent(id).map(revision -> new EditionRef(id, revision)).stream())
                .toList();
    }

    private Optional<Integer> sent(long id) {
        return SentId.of(request.getParameter(NAME + id))
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    /** What is shown from here on is how they stand now. */
    public void lookAgain() {
        told = true;
    }

    /** The revision that the form names: as it was seen, or as it is where nobody has seen it yet. */
    public Integer of(EditionRef now) {
        return told ? now.revision() : sent(now.id()).orElse(now.revision());
    }
}
