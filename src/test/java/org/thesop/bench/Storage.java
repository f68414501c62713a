package org.thesop.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;

/** What a revision takes on the disk: all columns of its row as PostgreSQL stores them, compressed where it does that. */
final class Storage {

    private Storage() {}

    static void print(Connection database) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = database.createStatement();
                var names = statement.executeQuery(
                        "select column_name from information_schema.columns where table_name = 'revision'")) {
            while (names.next()) {
                columns.add("coalesce(pg_column_size(" + names.getString(1) + "), 0)");
            }
        }
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select avg(%1$s), max(%1$s), count(*), pg_total_relation_size('revision') from
                        (select * from revision order by id desc limit 5000) newest""".formatted(String.join(" + ", columns)))) {
            row.next();
            System.out.printf(
                    Locale.US,
                    "%na revision of %d words, one sentence changed: %.0f bytes on average, %d at most (newest %d); the table %d MB%n",
                    BigPaper.WORDS,
                    row.getDouble(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4) >> 20);
        }
    }
}
