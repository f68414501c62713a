package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_port_in_use_is_named_together_with_the_way_out() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.LOOPBACK));
                var claims = new PortClaims()) {
            assertThatThrownBy(() -> claims.take(taken.getLocalPort(), "the paper", "thesop.port"))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("-Dthesop.port=");
        }
    }

    @Test
    void a_program_that_listens_on_every_address_is_in_the_way_too() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void port_0_is_any_free_one() throws IOException {
        try (var claims = new PortClaims()) {
            assertThat(claims.take(0, "the paper", "thesop.port")).isPositive();
        }
    }

    @Test
    void two_newsrooms_that_start_at_once_have_no_port_in_common() throws IOException {
        try (var one = new PortClaims();
                var other = new PortClaims()) {
            int wanted = one.free();
            assertThat(other.preferably(wanted)).isNotEqualTo(wanted);
            assertThatThrownBy(() -> other.take(wanted, "the paper", "thesop.port"))
                    .isInstanceOf(CannotRunException.class);
            one.close();
            assertThat(other.take(wanted, "the paper", "thesop.port")).isEqualTo(wanted);
        }
    }

    @Test
    void pairs_of_ports_overlap_neither_one_another_nor_what_is_taken() throws IOException {
        try (var claims = new PortClaims()) {
            int alone = claims.free();
            int pair = claims.freeWithNext();
            int another = claims.freeWithNext();
            assertThat(List.of(alone, pair, pair + 1, another, another + 1)).doesNotHaveDuplicates();
        }
    }
}
