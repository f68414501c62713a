package org.thesop.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.thesop.people.SignedIn;
import org.thesop.platform.Language;
import org.thesop.platform.Spoken;

/**
 * Lets the desks speak the language that a person has chosen, else the one that their browser asks for, else the paper's. Never
 * a page of the paper, which is the same for everybody.
 */
@WebFilter({"/desk/*", "/api/*"})
public class DeskLanguage extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(DeskLanguage.class);

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Only when a text is wanted: by then most pages know who is there, and it costs nothing.
        Spoken.ask(() -> {
            var language = of(request);
            if (request.getRemoteUser() != null && request.getRequestURI().startsWith("/desk/")) {
                SignInSpeaks.keep(language, request, response);
            }
            return language;
        });
        chain.doFilter(request, response);
    }

    private Language of(HttpServletRequest request) {
        if (request.getRemoteUser() == null) {
            return Spoken.ofThePaper();
        }
        var wanted = Language.accepted(request.getHeader("Accept-Language")).orElseGet(Spoken::ofThePaper);
        // A command has an account and is nobody of the newsroom.
        return SignedIn.roleOf(request).isEmpty() ? wanted : chosen(wanted);
    }

    private Language chosen(Language otherwise) {
        try {
            return signedIn.isOfTheNewsroom() ? signedIn.person().deskLanguage().orElse(otherwise) : otherwise;
        } catch (RuntimeException unknown) {
            // The page says what went wrong; in which language is no reason to say it worse.
            LOG.debugf("Nobody's language could be asked: %s", unknown.getMessage());
            return otherwise;
        }
    }
}
