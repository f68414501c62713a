package org.thesop.newsstand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what the database has noted, each change once. Changes are not committed in the order of their numbers; so what is read
 * again is all that was noted by transactions that may still have been running at the last look.
 */
final class ChangeLog {

    /** How long notes are kept. Whoever has not looked for half as long drops everything. */
    static final Duration KEPT = Duration.ofHours(1);

    private static final String SINCE = """
            select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as running,
                c.number, c.transaction, c.tags
            from (values (1)) always left join page_change c on c.transaction >= ?
            """;

    private static final String ENDS = "select at, tag from page_end";

    /** So many notes are forgotten at once: no look waits long for it, however many an import has left. */
    private static final int PORTION = 5_000;

    /** What another node is deleting just now is left to it. */
    private static final String FORGET = """
            delete from page_change where number in (select number from page_change
                where at < now() - make_interval(secs => ?) order by at limit ? for update skip locked)
            """;

    /** What will be taken from readers at its moment, by its tag. */
    record End(Instant at, String tag) {}

    /** The first look only finds out where to begin. */
    private static final long NOTHING = Long.MAX_VALUE;

    private long from = NOTHING;
    private Set<Long> known = Set.of();

    /** What has changed since the last look, by the transaction that changed it. */
    Map<Long, Set<String>> read(Connection database) throws SQLException {
        try (var query = database.prepareStatement(SINCE)) {
            query.setLong(1, from);
            return read(query);
        }
    }

    private Map<Long, Set<String>> read(PreparedStatement query) throws SQLException {
        var changed = new HashMap<Long, Set<String>>();
        var seen = new HashSet<Long>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                from = row.getLong("running");
                var tags = row.getArray("tags");
                if (tags != null) {
                    seen.add(row.getLong("number"));
                    if (!known.contains(row.getLong("number"))) {
                        changed.computeIfAbsent(row.getLong("transaction"), first -> new HashSet<>())
                                .addAll(List.of((String[]) tags.getArray()));
                    }
                }
            }
        }
        known = seen;
        return changed;
    }

    /** What will be taken from readers by itself, as it is planned now. */
    static List<End> ends(Connection database) throws SQLException {
        var ends = new ArrayList<End>();
        try (var query = database.prepareStatement(ENDS);
                var row = query.executeQuery()) {
            while (row.next()) {
                ends.add(new End(row.getTimestamp("at").toInstant(), row.getString("tag")));
            }
        }
        return List.copyOf(ends);
    }

    /**
     * Forgets a portion of what everybody has read.
     *
     * @return whether that was all
     */
    static boolean forget(Connection database) throws SQLException {
        try (var delete = database.prepareStatement(FORGET)) {
            delete.setLong(1, KEPT.toSeconds());
            delete.setInt(2, PORTION);
            return delete.executeUpdate() < PORTION;
        }
    }
}
