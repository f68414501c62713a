package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The demo's mail server never fills the memory, and never loses the mail that somebody waits for. */
class MailServerTest {

    @Test
    void when_it_is_full_it_forgets_the_oldest_and_keeps_the_newest() throws IOException, MessagingException {
        var ports = new PortClaims();
        var server = new MailServer(ports.free(), ports.free());
        server.start();
        try (ports) {
            for (var number = 0; number <= MailServer.MOST_KEPT; number++) {
                GreenMailUtil.sendTextEmail(
                        "miles@thesop.example",
                        "desk@thesop.example",
                        "Mail " + number,
                        "Text",
                        new ServerSetup(server.port(), Ports.LOOPBACK, ServerSetup.PROTOCOL_SMTP));
            }
            var taken = server.taken();
            assertThat(taken).hasSize(MailServer.MOST_KEPT / 2);
            assertThat(taken.get(taken.size() - 1).getSubject()).isEqualTo("Mail " + MailServer.MOST_KEPT);
        } finally {
            server.stop();
        }
    }
}
