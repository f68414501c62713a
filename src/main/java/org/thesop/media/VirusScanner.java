package org.thesop.media;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.thesop.media.NotAPictureException.Why;
import org.thesop.platform.Settings;

/**
 * Asks ClamAV's {@code clamd} about what strangers send, by its command INSTREAM (clamd(8)). Where one is configured and does
 * not answer, nothing is taken in.
 */
final class VirusScanner {

    private static final Logger LOG = Logger.getLogger(VirusScanner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final String host;
    private final int port;

    /** @param place {@code host:port}; null to ask nobody */
    VirusScanner(String place) {
        var colon = place == null ? -1 : place.lastIndexOf(':');
        this.host = colon < 0 ? null : place.substring(0, colon);
        this.port = colon < 0 ? 0 : Integer.parseInt(place.substring(colon + 1).strip());
    }

    static VirusScanner configured() {
        return new VirusScanner(Settings.clamd().orElse(null));
    }

    /** @throws NotAPictureException when it knows the file, or cannot be asked */
    void look(byte[] content) {
        if (host == null) {
            return;
        }
        var answer = ask(content);
        if (answer.endsWith("FOUND")) {
            LOG.warnf("A file was refused: clamd says %s", answer);
            throw new NotAPictureException(Why.VIRUS);
        }
        if (!answer.endsWith("OK")) {
            LOG.errorf("clamd at %s:%d says %s", host, port, answer);
            throw new NotAPictureException(Why.NOT_SCANNED);
        }
    }

    private String ask(byte[] content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var at = 0; at < content.length; at += CHUNK) {
                var length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException unreachable) {
            return unreachable.toString();
        }
    }
}
