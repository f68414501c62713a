package org.thesop.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.postgresql.util.PSQLState;

/**
 * Copies the files of a database server that goes on working. PostgreSQL's manual calls it a base backup made with the
 * low-level API: between start and stop every change is in the WAL as well, so what was copied half old and half new
 * becomes whole when the copy is first started. Both databases come from the same moment, that of the stop.
 */
final class DatabaseCopy {
    private static final String DATA = "postgres/data";
    /** What a server makes anew, and what belongs to the one that is running. */
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "backup_label.old",
            "tablespace_map",
            "pg_internal.init",
            "current_logfiles");

    private static final Set<String> ONLY_THE_FOLDER = Set.of(
            "pg_wal",
            "pg_wal/archive_status",
            "pg_wal/summaries",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Path CONTROL = Path.of("global/pg_control");
    private static final int CONTROL_READS = 20;

    private final Home home;
    private final Path data;
    private final Secrets secrets;

    DatabaseCopy(Home home, Secrets secrets) {
        this.home = home;
        this.data = home.postgresData();
        this.secrets = secrets;
    }

    void into(ArchiveWriter archive) throws IOException, SQLException {
        try (Connection connection = connect()) {
            keepWal(connection);
            start(connection);
            archive.addTree(data, DATA, this::wanted);
            archive.addBytes(control(), DATA + "/" + CONTROL);
            stop(connection, archive);
        }
    }

    private Connection connect() throws IOException, SQLException {
        Path running = data.resolve("postmaster.pid");
        if (!Files.exists(running)) {
            throw notRunning(null);
        }
        List<String> lines = Files.readAllLines(running);
        Properties properties = new Properties();
        properties.setProperty("user", Postgres.SUPERUSER);
        properties.setProperty("password", secrets.get(Secrets.Name.POSTGRES_PASSWORD));
        properties.setProperty("ApplicationName", "backup");
        String url = "jdbc:postgresql://" + Ports.LOOPBACK + ":" + lines.get(3).strip() + "/postgres";
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            if (PSQLState.isConnectionError(e.getSQLState())) {
                throw notRunning(e);
            }
            throw e;
        }
    }

    private CannotRunException notRunning(SQLException cause) {
        return new CannotRunException(
                "No newsroom runs on " + home.root()
                        + ": start it with mvn -Prun, and make the backup from another window.",
                cause);
    }

    /** A slot holds back the WAL from now on; being temporary, it goes with the connection, however that ends. */
    private static void keepWal(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_create_physical_replication_slot(?, true, true)")) {
            statement.setString(1, "backup_" + ProcessHandle.current().pid());
            statement.execute();
        }
    }

    private static void start(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('theSOP', fast => true)");
        }
    }

    /** The label says where recovery begins; with it go the WAL segments from there to the moment of the stop. */
    private void stop(Connection connection, ArchiveWriter archive) throws SQLException, IOException {
        String label;
        String lastSegment;
        try (Statement statement = connection.createStatement();
                ResultSet stopped = statement.executeQuery(
                        "select labelfile, pg_walfile_name(lsn)" + " from pg_backup_stop(wait_for_archive => false)")) {
            stopped.next();
            label = stopped.getString(1);
            lastSegment = stopped.getString(2);
        }
        String firstSegment = label.replaceAll("(?s).*START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\).*", "$1");
        archive.addBytes(label.getBytes(StandardCharsets.UTF_8), DATA + "/backup_label");
        for (Path segment : Folders.list(data.resolve("pg_wal"))) {
            String name = segment.getFileName().toString();
            if (name.matches("[0-9A-F]{24}") && name.compareTo(firstSegment) >= 0 && name.compareTo(lastSegment) <= 0) {
                archive.addFile(segment, DATA + "/pg_wal/" + name);
            }
        }
    }

    private boolean wanted(Path path) {
        Path inside = data.relativize(path);
        String name = path.getFileName().toString();
        if (LEFT_OUT.contains(name) || name.startsWith("pgsql_tmp") || inside.equals(CONTROL)) {
            return false;
        }
        Path folder = inside.getParent();
        return folder == null || ONLY_THE_FOLDER.contains(inside.toString()) || !isBelowEmptied(folder);
    }

    private static boolean isBelowEmptied(Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (ONLY_THE_FOLDER.contains(above.toString())) {
                return true;
            }
        }
        return false;
    }

    /** The control file is rewritten in place at any moment: it is read until it was the same twice. */
    private byte[] control() throws IOException {
        byte[] before = Files.readAllBytes(data.resolve(CONTROL));
        for (int read = 0; read < CONTROL_READS; read++) {
            byte[] now = Files.readAllBytes(data.resolve(CONTROL));
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
        throw new CannotRunException("The database in " + home.root() + " is too busy for a backup: try again.");
    }
}
