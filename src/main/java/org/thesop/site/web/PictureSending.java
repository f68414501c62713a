package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.media.GoneException;
import org.thesop.media.KeptFiles;
import org.thesop.media.Picture;
import org.thesop.media.Size;
import org.thesop.media.StoreAwayException;
import org.thesop.media.StoredFile;
import org.thesop.newsstand.Conditions;

/**
 * Sends a picture to whom it is shown: 404 where its file is gone, and 503 where the files of pictures cannot be had now. Nothing
 * is said of a file before it is open.
 */
@ApplicationScoped
class PictureSending {

    @Inject
    KeptFiles files;

    /** What is sent of a file that was found. */
    private interface Answer {
        void give(StoredFile file) throws IOException;
    }

    /** All of it. */
    void send(Picture picture, Size size, HttpServletResponse response) throws IOException {
        answer(picture, size, response, file -> stretch(file, 0, file.bytes(), response, () -> {}));
    }

    /** What of it the browser has not got yet. */
    void send(Picture picture, Size size, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(picture, size, response, file -> {
            var tag = '"' + picture.id() + '-' + file.name() + '"';
            if (Conditions.names(request.getHeader("If-None-Match"), tag)) {
                response.setHeader("ETag", tag);
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            var part = FilePart.of(request.getHeader("Range"), request.getHeader("If-Range"), tag, file.bytes());
            if (part.isPresent()) {
                part(file, part.get(), tag, response);
            } else {
                stretch(file, 0, file.bytes(), response, () -> tagged(tag, response));
            }
        });
    }

    private void answer(Picture picture, Size size, HttpServletResponse response, Answer answer) throws IOException {
        try {
            var file = files.find(picture, size);
            if (file.isPresent()) {
                answer.give(file.get());
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (GoneException gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (StoreAwayException away) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void part(StoredFile file, FilePart part, String tag, HttpServletResponse response) throws IOException {
        if (part.isNone()) {
            tagged(tag, response);
            response.setHeader("Content-Range", part.said(file.bytes()));
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        stretch(file, part.from(), part.length(), response, () -> {
            tagged(tag, response);
            response.setHeader("Content-Range", part.said(file.bytes()));
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        });
    }

    private void stretch(StoredFile file, long from, long length, HttpServletResponse response, Runnable headers)
            throws IOException {
        try (var content = files.open(file, from, length)) {
            headers.run();
            response.setContentType(file.type());
            response.setContentLengthLong(length);
            content.transferTo(response.getOutputStream());
        }
    }

    private static void tagged(String tag, HttpServletResponse response) {
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
    }
}
