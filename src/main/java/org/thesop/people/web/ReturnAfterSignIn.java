package org.thesop.people.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives somebody who comes back from the sign-in the whole address they had asked for. */
@WebFilter(urlPatterns = "/desk/*", dispatcherTypes = DispatcherType.REQUEST)
public class ReturnAfterSignIn extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var kept = kept(request);
        if (kept.isEmpty()
                || request.getRemoteUser() == null
                || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        var spent = new Cookie(SignInKeepsAddress.COOKIE, "");
        spent.setPath("/desk");
        spent.setMaxAge(0);
        response.addCookie(spent);
        // Only ever to the same page: the cookie adds the query, it leads nowhere else.
        if (request.getQueryString() == null && kept.get().startsWith(request.getRequestURI() + "?")) {
            response.sendRedirect(kept.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> kept(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SignInKeepsAddress.COOKIE))
                .map(cookie -> URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8))
                .filter(address -> address.chars().noneMatch(Character::isISOControl))
                .findFirst();
    }
}
