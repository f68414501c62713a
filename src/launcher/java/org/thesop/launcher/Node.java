package org.thesop.launcher;

import java.net.URI;

/**
 * One node: a WildFly that runs the WAR, with a folder, a log and ports of its own.
 *
 * @param number 1, 2, ...
 * @param clusterPort where it listens to the other nodes
 * @param watchPort where they notice that it is gone
 */
record Node(int number, int port, int managementPort, int clusterPort, int watchPort) {

    /** As people and log files call it: the first one as the only one is called. */
    String name() {
        return number == 1 ? Wildfly.NAME : Wildfly.NAME + "-" + number;
    }

    /** As the session's cookie ends, by which the proxy knows whose a request is; see config/nginx/nodes.conf. */
    String id() {
        return "node" + number;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }
}
