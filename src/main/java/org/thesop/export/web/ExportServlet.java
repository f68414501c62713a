package org.thesop.export.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.thesop.export.Exports;
import org.thesop.export.UnknownExportException;
import org.thesop.people.SignedIn;
import org.thesop.story.ForbiddenException;

/** {@code /desk/archive/exported/{id}}: the file of an export. */
@WebServlet("/desk/archive/exported/*")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Exports exports;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = request.getPathInfo();
        if (asked == null || !asked.matches("/\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var file = exports.take(Long.parseLong(asked.substring(1)), signedIn.person());
            response.setContentType("application/octet-stream");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.getFileName() + "\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (ForbiddenException forbidden) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (UnknownExportException gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
