package org.thesop.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.thesop.people.Person;
import org.thesop.platform.Csv;
import org.thesop.platform.PaperZone;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** The record of the whole paper as a table, with all facts that are hashed, so that anybody can verify it elsewhere. */
@ApplicationScoped
@Transactional(dontRollbackOn = ForbiddenException.class)
public class WholeRecord {

    private static final int ROWS_AT_ONCE = 500;

    private static final String BETWEEN =
            LinkRows.PLAIN + " where d.taken_at >= ? and d.taken_at < ? order by l.number";

    /** Tells a spreadsheet that what follows is UTF-8. */
    static final String BYTE_ORDER_MARK = "\ufeff";

    private static final List<String> HEAD = List.of(
            "number",
            "decision",
            "story",
            "edition",
            "kind",
            "action",
            "from",
            "to",
            "person",
            "handle",
            "at",
            "reason",
            "moment",
            "text",
            "salt",
            "linked",
            "previous",
            "hash");

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /**
     * Puts on record that somebody takes it along; in a transaction of its own, as it is true also when the line breaks.
     *
     * @throws ForbiddenException when the person may not
     */
    public void taking(LocalDate from, LocalDate to, Person by) {
        if (!Permissions.mayKeepTheRecord(by)) {
            throw new ForbiddenException("the whole record by " + by);
        }
        em.persist(new RecordLine(clock.instant(), "RecordTaken", by.id(), null, null, from + " to " + to));
    }

    /**
     * Writes what was decided on these days of the paper, first and last included, row by row.
     *
     * @throws ForbiddenException when the person may not have it
     */
    public void write(LocalDate from, LocalDate to, Person by, Writer out) {
        if (!Permissions.mayKeepTheRecord(by)) {
            throw new ForbiddenException("the whole record by " + by);
        }
        em.unwrap(Session.class).doWork(connection -> {
            try {
                write(connection, start(from), start(to.plusDays(1)), out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone.id()).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static void write(Connection connection, OffsetDateTime from, OffsetDateTime until, Writer out)
            throws SQLException, IOException {
        out.write(BYTE_ORDER_MARK);
        out.write(Csv.line(HEAD));
        try (var query = connection.prepareStatement(BETWEEN)) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setObject(1, from);
            query.setObject(2, until);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    out.write(line(LinkRows.link(rows)));
                }
            }
        }
    }

    static String line(Link link) {
        // Some of them are null, which List.of would refuse.
        return Csv.line(Arrays.asList(
                link.number(),
                link.decision(),
                link.story(),
                link.edition(),
                link.kind(),
                link.action(),
                link.from(),
                link.to(),
                link.person(),
                link.handle(),
                Link.moment(link.at()),
                link.reason(),
                Link.moment(link.moment()),
                link.text(),
                link.salt(),
                Link.moment(link.linked()),
                link.previous(),
                link.hash()));
    }
}
