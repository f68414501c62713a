package org.thesop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/** The database server: programs and data under the home, one database for the paper and one for Keycloak. */
final class Postgres {
    static final String NAME = "PostgreSQL";
    static final String SUPERUSER = "postgres";
    static final String PAPER = "thesop";
    static final String KEYCLOAK = "keycloak";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final Secrets secrets;
    private final int port;
    private final PostgresPrograms programs;
    private Part part;

    Postgres(Home home, Secrets secrets, int port) {
        this.home = home;
        this.secrets = secrets;
        this.port = port;
        this.programs = new PostgresPrograms(home);
    }

    /** Refuses data of another major version; nothing is touched then. */
    static void checkVersion(Home home) throws IOException {
        Path version = home.postgresData().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        String found = Files.readString(version).strip();
        if (!found.equals(String.valueOf(major()))) {
            throw new CannotRunException("The data in " + home.postgresData() + " are of PostgreSQL " + found
                    + ", and this theSOP brings PostgreSQL " + major()
                    + ": start it with the version that made them, or choose another -Dthesop.home.");
        }
    }

    /** The major version of the programs; data of another do not start. */
    static int major() {
        return Integer.parseInt(PostgresPrograms.version().replaceAll("\\..*", ""));
    }

    /** Where a new database is made ready; it gets its real name only when roles and databases are there. */
    static Path unfinished(Home home) {
        return home.root().resolve("postgres/data.new");
    }

    Part start() throws IOException, SQLException {
        programs.prepare();
        Path log = Part.freshLog(home, NAME);
        if (!Files.exists(home.postgresData())) {
            create(log);
        }
        serve(home.postgresData(), log);
        part = Part.of(home, NAME, postmaster(home.postgresData()), log);
        return part;
    }

    String url(String database) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + database;
    }

    /** Ends the server at once but cleanly: open transactions are rolled back, what was committed is on the disk. */
    void stop() throws IOException {
        if (part.isAlive()) {
            stop(home.postgresData(), part.log());
        }
        part.stop(PATIENCE);
    }

    /** Everything happens in a folder that no start takes for data, so that nothing half made is ever used. */
    private void create(Path log) throws IOException, SQLException {
        Path data = unfinished(home);
        Folders.delete(data);
        initialise(data, log);
        serve(data, log);
        try (Connection connection = connect()) {
            createDatabase(connection, PAPER, Secrets.Name.PAPER_DATABASE_PASSWORD);
            createDatabase(connection, KEYCLOAK, Secrets.Name.KEYCLOAK_DATABASE_PASSWORD);
        } finally {
            stop(data, log);
        }
        Files.move(data, home.postgresData(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** From its first moment nobody gets in without a password. Names sort alike on every system: a backup can move. */
    private void initialise(Path data, Path log) throws IOException {
        Path password = Files.createTempFile(
                Files.createDirectories(home.pids()),
                "initdb",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.get(Secrets.Name.POSTGRES_PASSWORD));
            programs.run(
                    log,
                    "initdb",
                    "--pgdata=" + data,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions");
        } finally {
            Files.delete(password);
        }
    }

    private void serve(Path data, Path log) throws IOException {
        String options = String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=" + Ports.LOOPBACK,
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on");
        // It leaves the terminal's group by itself, so that Ctrl-C does not reach it.
        programs.run(
                log,
                "pg_ctl",
                "start",
                "--pgdata=" + data,
                "--log=" + log,
                "--wait",
                "--timeout=" + PATIENCE.toSeconds(),
                "--options=" + options);
    }

    private void stop(Path data, Path log) throws IOException {
        programs.run(
                log,
                "pg_ctl",
                "stop",
                "--pgdata=" + data,
                "--mode=fast",
                "--wait",
                "--timeout=" + PATIENCE.toSeconds());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, secrets.get(Secrets.Name.POSTGRES_PASSWORD));
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

    /** Its own pid file has the number in the first line. */
    private static ProcessHandle postmaster(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return Part.find(pid, data.toString())
                .orElseThrow(() -> new CannotRunException("PostgreSQL ended as soon as it had started."));
    }
}
