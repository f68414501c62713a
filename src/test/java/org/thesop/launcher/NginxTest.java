package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of config/nginx is what really stands before two nodes. */
class NginxTest {

    private final String example = read();

    private static String read() {
        try {
            return Files.readString(Path.of("config/nginx/nodes.conf"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void it_is_moved_to_our_ports_in_one_go() {
        var moved = Nginx.moved(example, Map.of("8080", 9080, "8081", 8082, "8082", 8081));
        assertThat(moved).contains("listen 127.0.0.1:9080;").doesNotContain("127.0.0.1:8080");
        assertThat(moved).containsSubsequence("upstream newsroom_any", "127.0.0.1:8082 max", "127.0.0.1:8081 max");
    }

    @Test
    void it_knows_each_node_by_what_its_sessions_end_with() {
        for (var node : List.of(new Node(1, 0, 0, 0, 0), new Node(2, 0, 0, 0, 0))) {
            assertThat(example)
                    .contains("\"~\\." + node.id() + "$\" newsroom_" + node.id() + ";")
                    .contains("upstream newsroom_" + node.id() + " {");
        }
    }
}
