package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the paper's stylesheet and icon. An address of an older version gets the present file, not to be kept. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        var asset = assets.named(path.substring(path.lastIndexOf('/') + 1));
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var accepted = request.getHeader("Accept-Encoding");
        var zip = accepted != null && accepted.contains("gzip");
        var body = zip ? asset.zipped() : asset.plain();
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader(
                "Cache-Control", path.equals(asset.address()) ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(asset.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
