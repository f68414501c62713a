package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of several nodes. */
class NodesTest {

    @Test
    void where_nginx_is_not_installed_one_line_says_so_and_where_each_node_is() {
        var nodes = List.of(new Node(1, 8080, 9990, 7600, 7601), new Node(2, 8082, 9992, 7602, 7603));
        assertThat(Nodes.withoutProxy(nodes))
                .isEqualTo("nginx is not installed, so nothing stands before the nodes: "
                        + "http://localhost:8080/ is node 1, http://localhost:8082/ is node 2");
    }
}
