package org.thesop.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.thesop.media.NotAPictureException.Why;

/** What the newsroom asks clamd, and what it makes of the answers. */
class VirusScannerTest {

    private static final byte[] FILE = new byte[150_000];

    static {
        Arrays.fill(FILE, (byte) 7);
    }

    @Test
    void clamd_gets_the_whole_file_and_what_it_does_not_know_is_taken() throws IOException {
        try (var clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var got = answering(clamd, "stream: OK");
            assertThatCode(() -> at(clamd).look(FILE)).doesNotThrowAnyException();
            assertThat(got.join()).isEqualTo(FILE);
        }
    }

    @Test
    void what_clamd_knows_is_refused() throws IOException {
        try (var clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(clamd, "stream: Eicar-Signature FOUND");
            assertRefused(clamd, Why.VIRUS);
        }
    }

    @Test
    void what_nobody_could_look_at_is_not_taken() throws IOException {
        try (var clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(clamd, "INSTREAM size limit exceeded. ERROR");
            assertRefused(clamd, Why.NOT_SCANNED);
            clamd.close();
            assertRefused(clamd, Why.NOT_SCANNED);
        }
    }

    @Test
    void where_there_is_no_clamd_nobody_is_asked() {
        assertThatCode(() -> new VirusScanner(null).look(FILE)).doesNotThrowAnyException();
    }

    private static void assertRefused(ServerSocket clamd, Why why) {
        assertThatThrownBy(() -> at(clamd).look(FILE))
                .isInstanceOfSatisfying(NotAPictureException.class, wrong -> assertThat(wrong.why())
                        .isEqualTo(why));
    }

    private static VirusScanner at(ServerSocket clamd) {
        return new VirusScanner("127.0.0.1:" + clamd.getLocalPort());
    }

    /** Plays clamd once; what it was sent. */
    private static CompletableFuture<byte[]> answering(ServerSocket clamd, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var asked = clamd.accept()) {
                var in = new DataInputStream(asked.getInputStream());
                in.readNBytes("zINSTREAM\0".length());
                var file = new ByteArrayOutputStream();
                for (var length = in.readInt(); length > 0; length = in.readInt()) {
                    file.writeBytes(in.readNBytes(length));
                }
                asked.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                return file.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
