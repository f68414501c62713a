package org.thesop.people.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.thesop.platform.Settings;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/** Signs out here and at Keycloak, then back to the paper. WildFly's adapter has no logout of its own. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var front = request.getRequestURL().toString().replaceFirst("/logout$", "/");
        var next = front;
        if (request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                && principal.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext context) {
            next = context.getOidcClientConfiguration().getLogoutUrl() + "?id_token_hint="
                    + encoded(context.getIDTokenString()) + "&client_id=" + encoded(Settings.clientId())
                    + "&post_logout_redirect_uri=" + encoded(front);
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(next);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
