package org.thesop.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Addresses where no story stands any more: those that lead elsewhere, of this paper and of the old site, and those of stories
 * that were withdrawn. There may be as many as stories: each is handed on as the database gives it, and none is kept.
 */
class OldPlaces {

    private static final String NOW = """
            (select '/story/' || f.slug || '/' || to_char(s.day, 'YYYY/MM/DD') || '/' || s.slug as path, s.id, e.state
                from story s join section f on f.id = s.section_id join edition e on e.story_id = s.id
                where e.state in ('PUBLISHED', 'WITHDRAWN')) stands
            """;

    /**
     * What a server's configuration can hold without a doubt about where it ends. Where the paper and the old site say different
     * things of one address, the paper is right. Ordered without regard to capitals: see {@link ServerFiles}.
     */
    private static final String MOVED = """
            select "from", "to" from (
                select distinct on (place collate "C") place as "from", led as "to" from (
                    select o.path as place, stands.path as led, 2 as turn
                    from old_address o join NOW on stands.id = o.story_id
                    union all
                    select '/story/' || a.section || '/' || to_char(a.day, 'YYYY/MM/DD') || '/' || a.slug, stands.path, 1
                    from story_address a join NOW on stands.id = a.story_id) every
                order by place collate "C", turn) known
            where "from" <> "to" and "from" collate "C" ~ '^/[A-Za-z0-9/._?=&%+~,:@!*()-]*$'
            order by lower("from") collate "C", "from" collate "C"
            """.replace("NOW", NOW);

    private static final String GONE =
            "select path from " + NOW + " where state = 'WITHDRAWN' order by path collate \"C\"";

    private static final int ROWS_AT_ONCE = 1_000;

    private final DataSource database;

    OldPlaces(DataSource database) {
        this.database = database;
    }

    /** Does something with an address, and with where it leads. */
    interface Leading {
        void take(String from, String to) throws IOException, SQLException;
    }

    /** Does something with an address. */
    interface Ending {
        void take(String path) throws IOException, SQLException;
    }

    /** Those that lead elsewhere, path and query; two that differ in capitals alone one after the other. */
    void moved(Leading each) throws IOException, SQLException {
        read(MOVED, row -> each.take(row.getString(1), row.getString(2)));
    }

    /** Those of stories that were withdrawn. */
    void gone(Ending each) throws IOException, SQLException {
        read(GONE, row -> each.take(row.getString(1)));
    }

    private interface Row {
        void take(ResultSet row) throws IOException, SQLException;
    }

    private void read(String sql, Row each) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            // Within a transaction the driver fetches some at a time, outside it all of them.
            connection.setAutoCommit(false);
            try (var query = connection.prepareStatement(sql)) {
                query.setFetchSize(ROWS_AT_ONCE);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        each.take(row);
                    }
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
