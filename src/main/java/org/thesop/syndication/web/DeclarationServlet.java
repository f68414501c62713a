package org.thesop.syndication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.thesop.house.Declarations;
import org.thesop.syndication.DeclaredTexts;

/** {@code /ads.txt} and {@code /.well-known/security.txt}; while the paper declares nothing there is no such file. */
@WebServlet({"/ads.txt", "/.well-known/security.txt"})
public class DeclarationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String TEN_MINUTES = "public, max-age=600";

    @Inject
    transient Declarations declarations;

    @Inject
    transient DeclaredTexts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var now = declarations.now();
        Optional<String> text = request.getServletPath().equals("/ads.txt") ? texts.ads(now) : texts.security(now);
        if (text.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            var content = text.get().getBytes(StandardCharsets.UTF_8);
            new Kept("text/plain;charset=UTF-8", content).send(request, response, TEN_MINUTES);
        }
    }
}
