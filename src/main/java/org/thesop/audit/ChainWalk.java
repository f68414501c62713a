package org.thesop.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Walks the chain from its first link, and says where it is broken first. Rows come a few at a time, so a walk takes no
 * more memory however long the record is. It needs a transaction: without one the driver would read all rows at once.
 */
final class ChainWalk {

    private static final int ROWS_AT_ONCE = 200;

    private static final String SEALED = "select number, hash from record_day order by number";

    private static final String UNLINKED = """
            select d.id from decision d
            where not exists (select 1 from record_link l where l.decision_id = d.id) order by d.id limit 1
            """;

    private final Connection connection;

    ChainWalk(Connection connection) {
        this.connection = connection;
    }

    Verdict walk() throws SQLException {
        // Read before the links: a day that is sealed meanwhile may speak of links that are not seen.
        var sealed = sealed();
        var walked = links(sealed);
        if (!walked.sound()) {
            return walked;
        }
        return unlinked(walked);
    }

    private Map<Long, String> sealed() throws SQLException {
        var days = new HashMap<Long, String>();
        try (var query = connection.prepareStatement(SEALED);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                days.put(rows.getLong(1), rows.getString(2));
            }
        }
        return days;
    }

    private Verdict links(Map<Long, String> sealed) throws SQLException {
        var number = 0L;
        var hash = Link.NOTHING_BEFORE;
        try (var query = connection.prepareStatement(LinkRows.WITH_TEXTS + " order by l.number")) {
            query.setFetchSize(ROWS_AT_ONCE);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var link = LinkRows.link(rows);
                    var broken = broken(link, number + 1, hash, sealed.remove(link.number()), rows);
                    if (broken != null) {
                        return new Verdict(number, hash, broken);
                    }
                    number = link.number();
                    hash = link.hash();
                }
            }
        }
        var cut = sealed.keySet().stream().min(Long::compare);
        return new Verdict(
                number,
                hash,
                cut.map(last -> new Break(BreakKind.MISSING, last, null, sealed.get(last), null))
                        .orElse(null));
    }

    private static Break broken(Link link, long number, String previous, String sealed, ResultSet row)
            throws SQLException {
        if (link.number() != number) {
            return new Break(BreakKind.MISSING, number, null, String.valueOf(number), String.valueOf(link.number()));
        }
        if (!link.previous().equals(previous)) {
            return at(link, BreakKind.OUT_OF_CHAIN, previous, link.previous());
        }
        var hash = link.hashOfFacts();
        if (!link.hash().equals(hash)) {
            return at(link, BreakKind.CHANGED, link.hash(), hash);
        }
        if (sealed != null && !sealed.equals(hash)) {
            return at(link, BreakKind.NOT_AS_SEALED, sealed, hash);
        }
        if (link.text() == null) {
            return null;
        }
        var text = LinkRows.text(row).hash();
        return link.text().equals(text) ? null : at(link, BreakKind.TEXT_CHANGED, link.text(), text);
    }

    private static Break at(Link link, BreakKind kind, String expected, String found) {
        return new Break(kind, link.number(), link.decision(), expected, found);
    }

    private Verdict unlinked(Verdict walked) throws SQLException {
        try (var query = connection.prepareStatement(UNLINKED);
                var rows = query.executeQuery()) {
            return rows.next()
                    ? new Verdict(
                            walked.links(),
                            walked.lastHash(),
                            new Break(BreakKind.UNLINKED, null, rows.getLong(1), null, null))
                    : walked;
        }
    }
}
