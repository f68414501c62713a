package org.thesop.api.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.thesop.newsstand.Conditions;
import org.thesop.platform.Settings;

/** {@code /openapi}: what the API can be asked and what it answers, as OpenAPI 3.1 has it. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String DOCUMENT = "/org/thesop/api/openapi.json";

    private String content;
    private String tag;

    @Override
    public void init() throws ServletException {
        try (var file = OpenApiServlet.class.getResourceAsStream(DOCUMENT)) {
            content = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{paper}", Settings.paperUrl())
                    .replace("{realm}", Settings.realmUrl());
        } catch (IOException e) {
            throw new ServletException(e);
        }
        tag = '"' + Integer.toHexString(content.hashCode()) + '"';
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setHeader("ETag", tag);
        if (Conditions.names(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    }
}
