package org.thesop.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/**
 * Which pages were found so far, and which files were written: as many as the paper has, and so kept by the database, in tables
 * that are this connection's alone and gone with it. No transaction is open meanwhile.
 */
final class FoundPages implements AutoCloseable {

    private static final String[] BEGIN = {
        "drop table if exists pg_temp.export_page",
        "drop table if exists pg_temp.export_file",
        "create temp table export_page (number bigint generated always as identity, name uuid primary key, path text not null)",
        "create unique index on export_page (number)",
        "create temp table export_file (name uuid primary key)"
    };

    private static final String[] END = {"drop table pg_temp.export_page", "drop table pg_temp.export_file"};

    /** An index holds no text of any length: each is known by its sum. */
    private static final String FIND = """
            insert into export_page (name, path)
            select md5(found.path)::uuid, found.path from unnest(?) with ordinality as found (path, place) order by found.place
            on conflict (name) do nothing
            """;

    private static final String NEXT = "select number, path from export_page where number > ? order by number limit ?";

    private static final String WRITE =
            "insert into export_file (name) values (md5(?)::uuid) on conflict (name) do nothing";

    private static final int AT_ONCE = 500;

    private final Connection database;
    private final Deque<String> coming = new ArrayDeque<>();
    private long last;

    /** @param database each statement of which is a transaction of its own; the caller's to close after this */
    FoundPages(Connection database) throws SQLException {
        this.database = database;
        execute(BEGIN);
    }

    private void execute(String... statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Takes note of those that were not found before, in this order. */
    void find(Collection<String> paths) throws SQLException {
        if (paths.isEmpty()) {
            return;
        }
        try (var insert = database.prepareStatement(FIND)) {
            insert.setArray(1, database.createArrayOf("text", paths.toArray()));
            insert.executeUpdate();
        }
    }

    /** The next one of those that were found; empty when each had its turn. */
    Optional<String> next() throws SQLException {
        if (coming.isEmpty()) {
            try (var query = database.prepareStatement(NEXT)) {
                query.setLong(1, last);
                query.setInt(2, AT_ONCE);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        coming.add(row.getString(2));
                    }
                }
            }
        }
        return Optional.ofNullable(coming.poll());
    }

    /** Whether a file of this name was not written before; from now on it was. */
    boolean isNew(String file) throws SQLException {
        try (var insert = database.prepareStatement(WRITE)) {
            insert.setString(1, file);
            return insert.executeUpdate() == 1;
        }
    }

    @Override
    public void close() throws SQLException {
        execute(END);
    }
}
