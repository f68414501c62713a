package org.thesop.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGConnection;

/** The database server: programs and data under the home, one database for the paper and one for Keycloak. */
final class Postgres {
    /** The major version of the embedded programs ({@code version.postgresql} in pom.xml); data of another do not start. */
    static final int MAJOR = 18;

    static final String NAME = "PostgreSQL";
    static final String SUPERUSER = "postgres";
    static final String PAPER = "thesop";
    static final String KEYCLOAK = "keycloak";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final Secrets secrets;
    private final int port;
    private EmbeddedPostgres server;
    private Part part;

    Postgres(Home home, Secrets secrets, int port) {
        this.home = home;
        this.secrets = secrets;
        this.port = port;
    }

    /** Refuses data of another major version; nothing is touched then. */
    static void checkVersion(Home home) throws IOException {
        Path version = home.postgresData().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        String major = Files.readString(version).strip();
        if (!major.equals(String.valueOf(MAJOR))) {
            throw new CannotRunException("The data in " + home.postgresData() + " are of PostgreSQL " + major
                    + ", and this theSOP brings PostgreSQL " + MAJOR
                    + ": start it with the version that made them, or choose another -Dthesop.home.");
        }
    }

    /** Where a new database is made ready; it gets its real name only when roles and databases are there. */
    static Path unfinished(Home home) {
        return home.root().resolve("postgres/data.new");
    }

    Part start() throws IOException, SQLException {
        Path log = Part.freshLog(home, NAME);
        if (!Files.exists(home.postgresData())) {
            create(log);
        }
        server = serve(home.postgresData(), log);
        part = Part.of(home, NAME, postmaster(home.postgresData()), log);
        return part;
    }

    String url(String database) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + database;
    }

    /** Ends the server at once but cleanly: open transactions are rolled back, what was committed is on the disk. */
    void stop() throws IOException {
        server.close();
        // The tool gives up after five seconds; a long checkpoint may need more, so see it end.
        part.stop(PATIENCE);
    }

    private void create(Path log) throws IOException, SQLException {
        Path data = unfinished(home);
        Folders.delete(data);
        try (EmbeddedPostgres blank = serve(data, log);
                Connection connection =
                        blank.getDatabase(SUPERUSER, "postgres", password()).getConnection()) {
            createDatabase(connection, PAPER, Secrets.Name.PAPER_DATABASE_PASSWORD);
            createDatabase(connection, KEYCLOAK, Secrets.Name.KEYCLOAK_DATABASE_PASSWORD);
        }
        Files.move(data, home.postgresData(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void createDatabase(Connection connection, String name, Secrets.Name password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + " login");
            // The driver sends only the verifier, so that no server log can ever hold the password.
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(name, secrets.get(password).toCharArray(), "scram-sha-256");
            statement.execute("create database " + name + " owner " + name);
            statement.execute("revoke connect on database " + name + " from public");
        }
    }

    private EmbeddedPostgres serve(Path data, Path log) throws IOException {
        Path password = Files.createTempFile(
                Files.createDirectories(home.pids()),
                "initdb",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.get(Secrets.Name.POSTGRES_PASSWORD));
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Files.createDirectories(home.postgresPrograms())
                            .toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(PATIENCE)
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    // What is called locale are plain options of initdb. With these nobody ever gets in without a
                    // password, and names sort alike on every system, so that a backup can move.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    // The tool is made for tests and starts the server with fsync off: what is acknowledged must stay.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", Ports.LOOPBACK)
                    .setServerConfig("unix_socket_directories", "")
                    .setConnectConfig("password", secrets.get(Secrets.Name.POSTGRES_PASSWORD))
                    .start();
        } catch (IOException | RuntimeException e) {
            endAbandoned(data);
            throw e;
        } finally {
            Files.delete(password);
        }
    }

    /** The server runs apart from the tool that starts it, and may be up although the tool has failed. */
    private static void endAbandoned(Path data) throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            findPostmaster(data).ifPresent(process -> Part.end(process, PATIENCE));
        }
    }

    private Map<String, String> password() {
        return Map.of("password", secrets.get(Secrets.Name.POSTGRES_PASSWORD));
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        return findPostmaster(data)
                .orElseThrow(() -> new CannotRunException("PostgreSQL ended as soon as it had started."));
    }

    /** Its own pid file has the number in the first line. */
    private static Optional<ProcessHandle> findPostmaster(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid));
    }
}
