package org.thesop.privacy.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.thesop.platform.LinkSecret;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.PlainGet;
import org.thesop.platform.web.SecretAddress;
import org.thesop.privacy.AboutAddress;
import org.thesop.privacy.Archive;
import org.thesop.privacy.AskRate;
import org.thesop.privacy.OwnData;
import org.thesop.privacy.web.OwnDataPage.Face;
import org.thesop.site.web.PlainForm;

/**
 * What the mailed link opens, by a press and once; and then, for an hour, what is kept of the address, as a page and as a file, and
 * the button that erases it.
 */
@WebServlet({"/privacy/asked/*", "/privacy/mine/*"})
public class OwnDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{1,100})(/data\\.zip|/erase)?");
    private static final int MOST_BYTES = 2_000;

    @Inject
    transient OwnData ownData;

    @Inject
    transient AskRate rate;

    @Inject
    transient PaperZone zone;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecretAddress.onForm(response);
        var secret = secret(request);
        if (isMailed(request)) {
            print(
                    ownData.canOpen(secret)
                            ? new OwnDataPage(Face.ASKED, secret.under(OwnData.ASKED), "", List.of(), List.of())
                            : null,
                    request,
                    response);
        } else if (asksFor(request, "/data.zip")) {
            send(ownData.asJson(secret).orElse(null), request, response);
        } else {
            print(
                    ownData.about(secret)
                            .map(about -> page(Face.MINE, secret.under(OwnData.MINE), about))
                            .orElse(null),
                    request,
                    response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecretAddress.onForm(response);
        var refusal = PlainForm.refusalUnlessFromBrowser(request, MOST_BYTES);
        var secret = secret(request);
        if (refusal != HttpServletResponse.SC_OK) {
            response.sendError(refusal);
        } else if (isMailed(request)) {
            var page = ownData.open(secret).orElse(null);
            if (page == null) {
                print(null, request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", page.under(OwnData.MINE));
            }
        } else if (asksFor(request, "/erase")) {
            print(
                    ownData.erase(secret)
                            .map(before -> page(Face.ERASED, null, before))
                            .orElse(null),
                    request,
                    response);
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private OwnDataPage page(Face face, String path, AboutAddress about) {
        var letters = about.letters().stream()
                .map(each -> messages.text("ownData.letter", each.subject(), zone.shortDay(each.at()), each.answers()))
                .toList();
        var rest = new ArrayList<String>();
        if (about.subscribed() != null) {
            rest.add(messages.text("ownData.subscribed", zone.shortDay(about.subscribed())));
        }
        if (about.asked()) {
            rest.add(messages.text("ownData.asked"));
        }
        if (about.checks() > 0) {
            rest.add(messages.text("ownData.checks", about.checks()));
        }
        return new OwnDataPage(face, path, about.email(), letters, rest);
    }

    private void send(String json, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (json == null) {
            print(null, request, response);
            return;
        }
        var files = new LinkedHashMap<String, String>();
        files.put("README.txt", messages.text("ownData.readme", messages.text("paper.fullName")));
        files.put("my-data.json", json);
        download(Archive.of(files), response);
    }

    static void download(byte[] zip, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-data.zip\"");
        response.setContentLength(zip.length);
        response.getOutputStream().write(zip);
    }

    /** The page, or that there is none; whoever tries many secrets is told no more than that. */
    private void print(OwnDataPage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (page == null && !rate.letsGuess(request.getRemoteAddr())) {
            response.sendError(PrivacyServlet.TOO_MANY_REQUESTS);
            return;
        }
        if (page == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        request.setAttribute("page", page == null ? new OwnDataPage(Face.GONE, null, "", List.of(), List.of()) : page);
        request.getRequestDispatcher("/site/own-data.xhtml").forward(new PlainGet(request), response);
    }

    private static boolean isMailed(HttpServletRequest request) {
        return request.getServletPath().equals("/privacy/asked");
    }

    private static boolean asksFor(HttpServletRequest request, String what) {
        return request.getPathInfo() != null && request.getPathInfo().endsWith(what);
    }

    private static LinkSecret secret(HttpServletRequest request) {
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        return new LinkSecret(address.matches() ? address.group(1) : "");
    }
}
