package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.thesop.site.ChangesAnswer;
import org.thesop.site.PublicAddress;
import org.thesop.site.StoryChanges;

/**
 * Where a reader sends a saved copy of a story, pasted or as a file, to be told which version it is. Nothing of it is
 * kept, in no file either; the page of the story's changes comes back with the answer.
 */
@WebServlet("/record/check")
@MultipartConfig(
        maxFileSize = CopyCheckServlet.MOST_BYTES,
        maxRequestSize = CopyCheckServlet.MOST_BYTES,
        fileSizeThreshold = CopyCheckServlet.MOST_BYTES)
public class CopyCheckServlet extends HttpServlet {

    /** A story's page with all its markup is a tenth of it. */
    static final int MOST_BYTES = 1_000_000;

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNPROCESSABLE = 422;

    @Inject
    transient StoryChanges changes;

    @Inject
    transient CopyRate rate;

    @Inject
    transient Frames frames;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/record");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var refusal = PlainForm.refusal(request, "multipart/form-data", MOST_BYTES);
        if (refusal != HttpServletResponse.SC_OK) {
            response.sendError(refusal);
            return;
        }
        var story = text(request.getPart("story"));
        var address = PublicAddress.of(story + PublicAddress.CHANGES, story + PublicAddress.CHANGES);
        if (address.kind() != PublicAddress.Kind.CHANGES) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = text(request.getPart("file"));
        var pasted = text(request.getPart("copy"));
        var copy = file.isBlank() ? pasted : file;
        if (copy.isBlank()) {
            response.setStatus(UNPROCESSABLE);
            show(refused(address, "site.copy.empty", pasted), story, request, response);
        } else if (!rate.allows(request.getRemoteAddr())) {
            response.setStatus(TOO_MANY_REQUESTS);
            show(refused(address, "site.copy.rate", pasted), story, request, response);
        } else {
            show(changes.check(address, copy).orElse(null), story, request, response);
        }
    }

    /** The page as it is without a copy, with what is wrong and what was typed. */
    private ChangesAnswer refused(PublicAddress address, String problem, String pasted) {
        var found = changes.at(address).orElse(null);
        return found == null || found.page() == null
                ? found
                : new ChangesAnswer(found.page().refused(problem, pasted), false, null);
    }

    /** What moved or was withdrawn since the form was opened is told at its own address. */
    private void show(ChangesAnswer found, String story, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (found == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (found.page() == null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", found.withdrawn() ? story : found.movedTo());
        } else {
            new PaperAnswer(request, response).unpublished("changes", found.page(), frames.ofChanges(found.page()));
        }
    }

    /** Whatever encoding a saved file says it has: browsers save in UTF-8. */
    private static String text(Part part) throws IOException {
        if (part == null) {
            return "";
        }
        try (var content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
