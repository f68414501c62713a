package org.thesop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The application server: the provisioned one copied into the home, and one node that runs the WAR. */
final class Wildfly {
    static final String NAME = "WildFly";

    private final Home home;
    private final Path provisioned;
    private final Path war;

    Wildfly(Home home, Path provisioned, Path war) {
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
        // Only data (the record of unfinished transactions) outlives a start; the rest is the server's and the WAR's.
        for (String made : List.of("configuration", "deployments", "tmp", "data/content")) {
            Folders.delete(home.node().resolve(made));
        }
        Folders.copy(server.resolve("standalone/configuration"), home.node().resolve("configuration"));
        Files.copy(
                war, Files.createDirectories(home.node().resolve("deployments")).resolve("ROOT.war"));
        Files.createDirectories(home.files());
    }

    Part start(int port, int managementPort, List<String> javaOptions, Map<String, String> environment)
            throws IOException {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(server())
                .setBaseDirectory(home.node())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                // First, so that the home is seen in the process list however long the line gets.
                .setJavaOptions("-Dthesop.home=" + home.root() + "/")
                .addJavaOptions("-Xms64m", "-Xmx512m", "-XX:MetaspaceSize=96m", "-XX:MaxMetaspaceSize=256m")
                .addJavaOptions("-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true")
                .addJavaOptions(javaOptions)
                .setBindAddressHint(Ports.LOOPBACK)
                .setBindAddressHint("management", Ports.LOOPBACK)
                .addServerArguments("-Djboss.tx.node.id=thesop")
                .addServerArguments("-Djboss.http.port=" + port, "-Djboss.management.http.port=" + managementPort);
        return Part.start(home, NAME, command.build(), environment, 0);
    }

    /** Whether the server has given up on the WAR; its log says why. */
    boolean hasRefusedTheWar() {
        return Files.exists(home.node().resolve("deployments/ROOT.war.failed"));
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
