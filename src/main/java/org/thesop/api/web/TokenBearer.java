package org.thesop.api.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.Problems;

/**
 * Asks of every call that does somebody's work whether it shows that person's token, however its address was spelled: the
 * folder in web.xml and the door before it look at the address alone.
 */
@Provider
@ByToken
@Priority(Priorities.AUTHENTICATION)
public class TokenBearer implements ContainerRequestFilter {

    @Inject
    SignedIn signedIn;

    @Inject
    ApiRates rates;

    @Inject
    Problems problems;

    @Inject
    Answers answers;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!signedIn.isByItsOwnToken()) {
            request.abortWith(problems.of(401)
                    .header(HttpHeaders.WWW_AUTHENTICATE, Problems.CHALLENGE)
                    .answer());
            return;
        }
        var person = signedIn.person();
        if (!person.has(Role.WRITER)) {
            request.abortWith(problems.of(403).answer());
            return;
        }
        var wait = rates.working(person.handle());
        if (!wait.isZero()) {
            request.abortWith(tooMany(answers, wait));
        }
    }

    static Response tooMany(Answers answers, Duration wait) {
        var seconds = Math.max(1, (int) Math.ceil(wait.toMillis() / 1000.0));
        return answers.problem(429, "TOO_MANY", "api.tooMany", seconds)
                .with("seconds", seconds)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .answer();
    }
}
