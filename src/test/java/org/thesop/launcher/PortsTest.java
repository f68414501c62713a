package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_port_in_use_is_named_together_with_the_way_out() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.LOOPBACK))) {
            assertThatThrownBy(() -> Ports.check(taken.getLocalPort(), "the paper", "thesop.port"))
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
    void port_0_is_never_in_use() {
        assertThatCode(() -> Ports.check(0, "the paper", "thesop.port")).doesNotThrowAnyException();
    }

    @Test
    void free_ports_differ_from_one_another() {
        assertThat(new HashSet<>(Ports.free(5))).hasSize(5);
    }

    @Test
    void pairs_of_ports_overlap_neither_one_another_nor_what_is_taken() {
        var taken = Ports.free(3);
        var pairs = Ports.freeWithNext(2, taken);
        var all = new ArrayList<>(taken);
        pairs.forEach(each -> all.addAll(List.of(each, each + 1)));
        assertThat(all).doesNotHaveDuplicates().hasSize(7);
    }
}
