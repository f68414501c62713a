package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** A running newsroom goes into a file, and comes out of it whole. */
class BackupIT {

    /**
     * What Keycloak knows of people and of the realm. Its sessions come and go by themselves, and the client's addresses
     * follow the ports of whoever runs it.
     */
    private static final List<String> ACCOUNTS =
            List.of("realm", "user_entity", "credential", "user_role_mapping", "keycloak_role", "composite_role");

    @TempDir
    Path folder;

    @Test
    void a_backup_of_the_running_newsroom_comes_back_whole_in_an_empty_home() throws IOException, SQLException {
        var running = TheNewsroom.running();
        var home = running.logs().getParent();
        Files.writeString(Files.createDirectories(home.resolve("files")).resolve("note.txt"), "kept");
        var paper = hashes(running.jdbcUrl(), running.jdbcUser(), running.jdbcPassword(), List.of());
        var accounts = accounts(running, home);
        assertThat(paper).containsKeys("story", "edition", "revision", "decision", "person");

        var file = folder.resolve("backup.zip");
        new Backup(home, Clock.systemUTC()).to(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        var empty = TheNewsroom.temporaryHome();
        new Restore(file).into(empty);
        try (var restored = TheNewsroom.builder(empty).build()) {
            restored.start();
            restored.waitForPaper();
            restored.waitForLogin();
            assertThat(hashes(restored.jdbcUrl(), restored.jdbcUser(), restored.jdbcPassword(), List.of()))
                    .isEqualTo(paper);
            assertThat(accounts(restored, empty)).isEqualTo(accounts);
            assertThat(Files.readString(empty.resolve("files/note.txt"))).isEqualTo("kept");
        }
        assertThat(Reader.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_home_that_holds_something_is_not_overwritten() throws IOException {
        var running = TheNewsroom.running();
        var file = folder.resolve("backup.zip");
        try {
            new Backup(running.logs().getParent(), Clock.systemUTC()).to(file);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> new Restore(file).into(folder)).isInstanceOf(CannotRunException.class);
        assertThat(Files.readString(folder.resolve("mine.txt"))).isEqualTo("mine");
    }

    private static Map<String, String> accounts(Newsroom newsroom, Path home) throws IOException, SQLException {
        var password = Secrets.read(home.resolve("secrets.properties")).get(Secrets.Name.KEYCLOAK_DATABASE_PASSWORD);
        return hashes(newsroom.jdbcUrl().replaceFirst("/thesop", "/keycloak"), "keycloak", password, ACCOUNTS);
    }

    /** One hash over all rows of each table; of all tables when none is named. */
    private static Map<String, String> hashes(String url, String user, String password, List<String> only)
            throws SQLException {
        try (var database = DriverManager.getConnection(url, user, password)) {
            var hashes = new TreeMap<String, String>();
            for (var table : only.isEmpty() ? tables(database) : only) {
                hashes.put(
                        table,
                        one(
                                database,
                                "select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')"
                                        + " from \"" + table + "\" t"));
            }
            return hashes;
        }
    }

    private static List<String> tables(Connection database) throws SQLException {
        // What changes by itself while the backup is made: rooms that other tests left open renew their leases, and
        // what
        // readers opened or missed just before is written down.
        try (var query = database.prepareStatement(
                        "select tablename from pg_tables where schemaname = 'public'"
                                + " and tablename not in ('lease', 'page_change', 'story_views', 'missed_address') order by tablename");
                var rows = query.executeQuery()) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static String one(Connection database, String sql) throws SQLException {
        try (var query = database.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
