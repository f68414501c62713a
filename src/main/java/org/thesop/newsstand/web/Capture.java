package org.thesop.newsstand.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Takes what is printed into memory; headers and the status go to the reader's own answer. */
final class Capture extends HttpServletResponseWrapper {

    private static final int BUFFER = 8192;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(48 * 1024);
    private final ServletOutputStream stream = new Taking();
    private PrintWriter writer;
    private boolean answered;
    private boolean ofOneReader;

    Capture(HttpServletResponse response) {
        super(response);
    }

    /** Whether somebody has answered otherwise than by a page: with an error, or the way to another address. */
    boolean isAnswered() {
        return answered;
    }

    /** Whether it is for this reader alone. */
    boolean isOfOneReader() {
        return ofOneReader;
    }

    byte[] content() {
        if (writer != null) {
            writer.flush();
        }
        return content.toByteArray();
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            // Faces writes a page in a thousand pieces, and each would be encoded by itself.
            writer = new PrintWriter(
                    new BufferedWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8), BUFFER), false);
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public void addCookie(Cookie cookie) {
        ofOneReader = true;
        super.addCookie(cookie);
    }

    @Override
    public void sendError(int status) throws IOException {
        answered = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        answered = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        answered = true;
        super.sendRedirect(location);
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        content.reset();
    }

    @Override
    public void reset() {
        resetBuffer();
        super.reset();
    }

    @Override
    public void flushBuffer() {
        // It goes out whole.
    }

    @Override
    public void setContentLength(int length) {
        // It is packed first.
    }

    @Override
    public void setContentLengthLong(long length) {
        // It is packed first.
    }

    private final class Taking extends ServletOutputStream {
        @Override
        public void write(int one) {
            content.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            content.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a page is not printed asynchronously");
        }
    }
}
