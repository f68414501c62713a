package org.thesop.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thesop.media.NotAPictureException.Why;
import org.thesop.newsroom.Programs;

/**
 * ClamAV's own clamd, with one signature: of the text that every virus scanner knows for trying it out
 * (<a href="https://www.eicar.org/download-anti-malware-testfile/">EICAR</a>). It is put together here, or scanners would take
 * this file away.
 */
class ClamdIT {

    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path folder;

    private Process clamd;
    private int port;

    @BeforeEach
    void start() throws IOException {
        var program = Programs.demand("clamd", "clamav-daemon");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        var hex = HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("tests.ndb"), "Tests.Eicar:0:*:" + hex + "\n");
        var config = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                TCPAddr 127.0.0.1
                TCPSocket %d
                DatabaseDirectory %s
                TemporaryDirectory %s
                StreamMaxLength 30M
                """.formatted(port, signatures, folder));
        clamd = new ProcessBuilder(program.toString(), "--config-file=" + config)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(30)).until(this::isUp);
    }

    private boolean isUp() throws IOException {
        if (!clamd.isAlive()) {
            throw new IllegalStateException(Files.readString(folder.resolve("clamd.log")));
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            if (!clamd.waitFor(10, TimeUnit.SECONDS)) {
                clamd.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void a_picture_that_carries_a_virus_is_refused_and_a_clean_one_is_taken() throws InterruptedException {
        var darkroom = new Darkroom(new VirusScanner("127.0.0.1:" + port));
        var clean = PictureFiles.photograph(1200, 800);
        assertThat(darkroom.develop(clean).width()).isEqualTo(1200);
        var ill = new ByteArrayOutputStream();
        ill.writeBytes(clean);
        ill.writeBytes(EICAR.getBytes(StandardCharsets.US_ASCII));
        assertRefused(darkroom, ill.toByteArray(), Why.VIRUS);
        assertThat(darkroom.develop(PictureFiles.halves("png", 300, 200)).width())
                .isEqualTo(300);

        stop();
        assertRefused(darkroom, clean, Why.NOT_SCANNED);
    }

    private static void assertRefused(Darkroom darkroom, byte[] file, Why why) {
        assertThatThrownBy(() -> darkroom.develop(file))
                .isInstanceOfSatisfying(NotAPictureException.class, wrong -> assertThat(wrong.why())
                        .isEqualTo(why));
    }
}
