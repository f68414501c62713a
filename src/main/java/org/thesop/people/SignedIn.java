package org.thesop.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.thesop.platform.PaperZone;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Who is at the desk in this request. The account is Keycloak's; somebody who comes for the first time gets a page. */
@Named
@RequestScoped
public class SignedIn {

    private static final String BEARER = "Bearer ";

    @Inject
    HttpServletRequest request;

    @Inject
    People people;

    @Inject
    Standings standings;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private Person person;

    /**
     * The person; there is one on every page behind the login.
     *
     * @throws LeftException when the account is of somebody who has left
     */
    @Transactional
    public Person person() {
        if (person == null) {
            person = find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        }
        if (person.isClosed()) {
            throw new LeftException(person.handle());
        }
        return person;
    }

    /** Whether the account is a second one of somebody who has another. */
    @Transactional
    public boolean isDouble() {
        return !isOfTheNewsroom() && person != null && person.mergedInto().isPresent();
    }

    /** Whether somebody is signed in who works here; false for nobody, and for whoever has left or was merged. */
    @Transactional
    public boolean isOfTheNewsroom() {
        if (person == null) {
            person = find().orElse(null);
        }
        return person != null && !person.isClosed();
    }

    /** Whether the person's role includes this one. */
    public boolean has(Role role) {
        return person().has(role);
    }

    private Optional<Person> find() {
        return Optional.ofNullable(request.getRemoteUser()).map(handle -> {
            var role = standings.holding(handle, roleOf(request).orElse(null), issuedAt(request));
            var known = people.withHandle(handle)
                    .orElseGet(() -> people.add(new Person(handle, name(handle), role, zone.day(clock.instant()))));
            known.known(name(handle), role);
            email().filter(address -> !known.isClosed()).ifPresent(known::mailTo);
            return known;
        });
    }

    /**
     * Whether the person is signed in by the token that this request itself carries, and not by the session of a browser, which
     * the pages of others can send along too.
     */
    public boolean isByItsOwnToken() {
        var shown = request.getHeader("Authorization");
        return shown != null
                && shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                && shown.substring(BEARER.length())
                        .strip()
                        .equals(principal.getOidcSecurityContext().getTokenString());
    }

    /** The role that the token of this request names, the highest of several; empty for none. */
    public static Optional<Role> roleOf(HttpServletRequest request) {
        return Stream.of(Role.values())
                .sorted(Comparator.reverseOrder())
                .filter(role -> request.isUserInRole(role.keycloakName()))
                .findFirst();
    }

    /** When the token of this request was issued; null where there is none, or it does not say. */
    public static Instant issuedAt(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof OidcPrincipal<?> principal) {
            var token = principal.getOidcSecurityContext().getToken();
            return token == null || token.getIssuedAt() == null ? null : Instant.ofEpochSecond(token.getIssuedAt());
        }
        return null;
    }

    /** The address that the account says, when its owner has proved it. */
    private Optional<String> email() {
        if (request.getUserPrincipal() instanceof OidcPrincipal<?> principal) {
            var token = principal.getOidcSecurityContext().getToken();
            if (token != null && Boolean.TRUE.equals(token.getClaimValue("email_verified"))) {
                return Optional.ofNullable(token.getClaimValueAsString("email")).filter(each -> !each.isBlank());
            }
        }
        return Optional.empty();
    }

    /** The name that Keycloak knows, or the handle where it knows none. */
    private String name(String handle) {
        if (request.getUserPrincipal() instanceof OidcPrincipal<?> principal) {
            var token = principal.getOidcSecurityContext().getToken();
            var name = token == null ? null : token.getClaimValueAsString("name");
            return name == null || name.isBlank() ? handle : name;
        }
        return handle;
    }
}
