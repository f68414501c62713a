package org.thesop.launcher;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The application server: the provisioned one copied into the home, and the nodes that run the WAR on it. */
final class Wildfly {
    static final String NAME = "WildFly";

    /** What web.xml says only where there are several nodes. */
    private static final Pattern OF_SEVERAL = Pattern.compile("<!-- (<(distributable|resource-ref)\\b.*>) -->");

    private static final int LINES_OF_SEVERAL = 2;

    private final Home home;
    private final Path provisioned;
    private final Path war;
    private final List<String> javaOptions;

    /** @param javaOptions for Java, beside our own */
    Wildfly(Home home, Path provisioned, Path war, List<String> javaOptions) {
        this.javaOptions = javaOptions;
        this.home = home;
        this.provisioned = provisioned;
        this.war = war;
    }

    /** Copies what is not there yet; the newsroom goes on when the folder that Maven builds in is cleaned. */
    void prepare() throws IOException {
        Path server = server();
        if (!Files.exists(server.resolve("provisioned"))) {
            if (!Files.exists(provisioned.resolve("provisioned"))) {
                throw new CannotRunException("There is no server in " + provisioned + ": build it with mvn package.");
            }
            Path unfinished = home.servers().resolve("unfinished");
            Folders.delete(unfinished);
            Folders.copy(provisioned, unfinished);
            Folders.delete(server);
            Files.move(unfinished, server, StandardCopyOption.ATOMIC_MOVE);
        }
        for (Path other : Folders.list(home.servers())) {
            if (!other.equals(server)) {
                Folders.delete(other);
            }
        }
        Files.createDirectories(home.files());
    }

    /**
     * Makes a node's folder ready, anew at each start.
     *
     * @param several whether there are other nodes, with whom it shares the sessions
     */
    void prepare(Node node, boolean several) throws IOException {
        Path folder = home.node(node.number());
        // Only data (the record of unfinished transactions) outlives a start; the rest is the server's and the WAR's.
        for (String made : List.of("configuration", "deployments", "tmp", "data/content")) {
            Folders.delete(folder.resolve(made));
        }
        Folders.copy(server().resolve("standalone/configuration"), folder.resolve("configuration"));
        Path deployed = Files.createDirectories(folder.resolve("deployments")).resolve("ROOT.war");
        Files.copy(war, deployed);
        if (several) {
            share(deployed);
        }
    }

    /** A server that knows of no other refuses a WAR that says so, so it is said only to those that do. */
    private static void share(Path war) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(war)) {
            Path descriptor = inside.getPath("WEB-INF", "web.xml");
            String text = Files.readString(descriptor);
            if (OF_SEVERAL.matcher(text).results().count() != LINES_OF_SEVERAL) {
                throw new IOException(war + " does not have the lines of several nodes in its web.xml");
            }
            Files.writeString(descriptor, OF_SEVERAL.matcher(text).replaceAll("$1"));
        }
    }

    Part start(Node node, boolean several, Map<String, String> environment) throws IOException {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(server())
                .setBaseDirectory(home.node(node.number()))
                .setJavaHome(Path.of(System.getProperty("java.home")))
                // First, so that the home is seen in the process list however long the line gets.
                .setJavaOptions("-Dthesop.home=" + home.root() + "/")
                .addJavaOptions("-Xms64m", "-Xmx512m", "-XX:MetaspaceSize=96m", "-XX:MaxMetaspaceSize=320m")
                .addJavaOptions("-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true")
                .addJavaOptions(javaOptions)
                .setBindAddressHint(Ports.LOOPBACK)
                .setBindAddressHint("management", Ports.LOOPBACK)
                .addServerArguments("-Djboss.tx.node.id=" + (node.number() == 1 ? "thesop" : "thesop-" + node.number()))
                .addServerArguments(
                        "-Djboss.http.port=" + node.port(), "-Djboss.management.http.port=" + node.managementPort());
        if (several) {
            command.setServerConfiguration("standalone-nodes.xml")
                    .setBindAddressHint("private", Ports.LOOPBACK)
                    .addServerArguments("-Djboss.node.name=" + node.id())
                    .addServerArguments(
                            "-Dthesop.cluster.port=" + node.clusterPort(),
                            "-Dthesop.cluster.watch.port=" + node.watchPort());
        }
        return Part.start(home, node.name(), command.build(), environment, 0);
    }

    /** Whether the server has given up on the WAR; its log says why. */
    boolean hasRefusedTheWar(Node node) {
        return Files.exists(home.node(node.number()).resolve("deployments/ROOT.war.failed"));
    }

    private Path server() {
        return home.servers().resolve(fingerprint(provisioned));
    }

    /** The build names the folder after what the server was made from: {@code wildfly-1dab3d3a6069}. */
    private static String fingerprint(Path provisioned) {
        String name = provisioned.getFileName().toString();
        return name.substring(name.indexOf('-') + 1);
    }
}
