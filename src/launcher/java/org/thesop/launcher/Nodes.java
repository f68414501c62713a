package org.thesop.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The WildFlys that run the paper: one, or several with nginx before them where it is installed. */
final class Nodes {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** From the port where a node listens to the others to the one where they watch it: they reckon with their own. */
    private static final int WATCHED_AT = 1;

    private final Home home;
    private final Parts parts;
    private final Progress progress;
    private final Wildfly wildfly;
    private final int port;
    private final List<Node> all = new ArrayList<>();
    private final Nginx proxy;

    /** @param port the paper's; one node has it itself, and of several none where a proxy can have it */
    Nodes(
            NewsroomBuilder wishes,
            Home home,
            Parts parts,
            Progress progress,
            int port,
            int managementPort,
            PortClaims ports)
            throws IOException {
        this.home = home;
        this.parts = parts;
        this.progress = progress;
        this.port = port;
        this.wildfly = new Wildfly(home, wishes.server, wishes.war, wishes.javaOptions);
        Optional<Path> nginx = several(wishes) ? Nginx.installed() : Optional.empty();
        this.proxy =
                nginx.map(program -> new Nginx(home, program, wishes.config)).orElse(null);
        for (int number = 1; number <= wishes.nodes; number++) {
            boolean first = number == 1;
            int cluster = ports.freeWithNext();
            all.add(new Node(
                    number,
                    first && proxy == null ? port : ports.free(),
                    first ? managementPort : ports.free(),
                    cluster,
                    cluster + WATCHED_AT));
        }
        if (several() && proxy == null) {
            progress.say(withoutProxy(all));
        }
    }

    static String withoutProxy(List<Node> all) {
        return all.stream()
                .map(node -> node.address() + "/ is node " + node.number())
                .collect(Collectors.joining(", ", "nginx is not installed, so nothing stands before the nodes: ", ""));
    }

    private static boolean several(NewsroomBuilder wishes) {
        return wishes.nodes > 1;
    }

    private boolean several() {
        return all.size() > 1;
    }

    /** The address of each. */
    List<URI> addresses() {
        return all.stream().map(Node::address).toList();
    }

    void prepare() throws IOException {
        wildfly.prepare();
        for (Node node : all) {
            wildfly.prepare(node, several());
        }
    }

    /** Starts the first, with the proxy before it. */
    void startFirst(Map<String, String> environment) throws IOException, SQLException {
        if (proxy != null) {
            parts.start(() -> proxy.start(port, all));
        }
        start(all.get(0), environment);
    }

    /** The others after it: the first makes the database ready, and two that start at once take longer than both. */
    void startOthers(Map<String, String> environment, Patience patience) throws IOException, SQLException {
        for (Node node : all.subList(1, all.size())) {
            if (!waitFor(all.get(node.number() - 2), patience)) {
                return;
            }
            start(node, environment);
        }
    }

    private void start(Node node, Map<String, String> environment) throws IOException, SQLException {
        if (several()) {
            Part part = parts.startUnwatched(() -> wildfly.start(node, true, environment));
            parts.whenItEnds(part, () -> hasEnded(part));
            progress.say("WildFly is starting, node " + node.number());
        } else {
            parts.start(() -> wildfly.start(node, false, environment));
            progress.say("WildFly is starting");
        }
    }

    /** One of several leaves its work to the others. */
    private void hasEnded(Part part) {
        if (all.stream().anyMatch(node -> parts.has(node.name()))) {
            progress.say(Parts.ended(part) + " The other node goes on.");
        } else {
            parts.endWith(part);
        }
    }

    /** Waits until the front page answers at every node; false when the newsroom came to its end meanwhile. */
    boolean waitForAll(Patience patience) {
        return all.stream().allMatch(node -> waitFor(node, patience));
    }

    /** The same for the first. */
    boolean waitForFirst(Patience patience) {
        return waitFor(all.get(0), patience);
    }

    private boolean waitFor(Node node, Patience patience) {
        return patience.await(several() ? "node " + node.number() : "the paper", PATIENCE, () -> {
            if (wildfly.hasRefusedTheWar(node)) {
                throw new CannotRunException(
                        "WildFly could not deploy the paper: " + home.log(node.name()) + " says why.");
            }
            return patience.answersOk(node.address().resolve("/"));
        });
    }

    /** Stops the proxy first, then each node. */
    void stop() throws IOException {
        parts.stop(Nginx.NAME);
        for (Node node : all) {
            parts.stop(node.name());
        }
    }

    void kill() {
        all.forEach(node -> parts.kill(node.name()));
    }

    /** Starts the first again, at its old address. */
    void startAgain(Map<String, String> environment) throws IOException, SQLException {
        wildfly.prepare(all.get(0), several());
        start(all.get(0), environment);
    }
}
