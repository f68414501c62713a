package org.thesop.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The login server: unpacked and built for PostgreSQL once for each version and set of options, and then kept. */
final class Keycloak {
    static final String NAME = "Keycloak";

    static final String BUILD_NAME = "Keycloak-build";

    /** The file that says so. */
    private static final String BUILT = "built";
    /** Whoever reads the paper comes first, while both servers start at once. */
    private static final int NICENESS = 10;

    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=false",
            "--features-disabled=kerberos,ciba,device-flow,par,impersonation");

    /**
     * What bin/kc.sh gives Java, and a small heap. The script itself would stand between us and the process that has
     * to be stopped; C1 alone halves the time until one can log in.
     */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx320m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.net.preferIPv4Stack=true",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Home home;
    private final Path zip;
    private final Path themes;

    /** @param themes the project's folder of them; Keycloak reads a copy, as the newsroom needs nothing outside its home */
    Keycloak(Home home, Path zip, Path themes) {
        this.home = home;
        this.zip = zip;
        this.themes = themes;
    }

    boolean isBuilt() {
        return Files.exists(server().resolve(BUILT));
    }

    /** Unpacks the archive to a place where nobody takes it for a built server. */
    void unpack() throws IOException {
        Folders.delete(unfinished());
        Folders.unzip(zip, unfinished());
    }

    /** Starts the building of what was unpacked, which takes a minute or so. */
    Part startBuild() throws IOException {
        List<String> command = command(unfinished());
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        return Part.start(home, BUILD_NAME, command, Map.of(), NICENESS);
    }

    /** Waits for the build, and gives its result the name under which starts look for it. */
    void finish(Part build) throws IOException, InterruptedException {
        if (build.awaitExitValue() != 0) {
            throw new CannotRunException("Keycloak could not be built: " + build.log() + " says why.");
        }
        Files.createFile(unfinished().resolve(BUILT));
        Folders.delete(server());
        Files.move(unfinished(), server(), StandardCopyOption.ATOMIC_MOVE);
        for (Path other : Folders.list(home.keycloaks())) {
            if (!other.equals(server())) {
                Folders.delete(other);
            }
        }
    }

    Part start(int port, int managementPort, String databaseUrl, Secrets secrets) throws IOException {
        Folders.delete(home.themes());
        Folders.copy(themes, home.themes());
        List<String> command = command(server());
        command.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + Ports.LOOPBACK,
                "--http-port=" + port,
                "--http-management-host=" + Ports.LOOPBACK,
                "--http-management-port=" + managementPort,
                // One name, whichever way the reader came: cookies and tokens are tied to it.
                "--hostname=http://localhost:" + port,
                // In the home and not in the server's own folder, which several homes may share.
                "--spi-theme--folder--dir=" + home.themes(),
                "--log-console-color=false"));
        Map<String, String> environment = Map.of(
                "KC_DB_URL",
                databaseUrl,
                "KC_DB_USERNAME",
                Postgres.KEYCLOAK,
                "KC_DB_PASSWORD",
                secrets.get(Secrets.Name.KEYCLOAK_DATABASE_PASSWORD),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                KeycloakAdmin.USERNAME,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.get(Secrets.Name.KEYCLOAK_ADMIN_PASSWORD));
        return Part.start(home, NAME, command, environment, NICENESS);
    }

    private List<String> command(Path server) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Dthesop.home=" + home.root() + "/");
        words.addAll(JAVA_OPTIONS);
        words.add("-Dkc.home.dir=" + server);
        words.add("-Djboss.server.config.dir=" + server.resolve("conf"));
        words.addAll(List.of(
                "-cp",
                server.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return words;
    }

    private Path server() {
        return home.keycloaks().resolve(fingerprint());
    }

    private Path unfinished() {
        return home.keycloaks().resolve("unfinished-" + fingerprint());
    }

    private String fingerprint() {
        try {
            String made = zip.getFileName() + " " + Files.size(zip) + " " + BUILD_OPTIONS;
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new CannotRunException("Keycloak's archive cannot be read: " + zip + ".", e);
        }
    }
}
