package org.thesop.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The buttons of a list, each of which is named after what it does and has the number of its row as its value: the row and
 * not its place, which may be another's by now. Only a form that was sent presses one; an address with such a number in it,
 * in whoever's mail it stands, does nothing.
 */
@RequestScoped
public class RowButtons {

    @Inject
    HttpServletRequest request;

    /** The row whose button of this name was pressed; empty when none was. */
    public Optional<Long> pressed(String name) {
        return request.getMethod().equals("POST") ? SentId.of(request.getParameter(name)) : Optional.empty();
    }

    /** The same where a row has no number: the words that stand for it, as they were printed. */
    public Optional<String> pressedOf(String name) {
        return request.getMethod().equals("POST")
                ? Optional.ofNullable(request.getParameter(name)).filter(words -> !words.isBlank())
                : Optional.empty();
    }
}
