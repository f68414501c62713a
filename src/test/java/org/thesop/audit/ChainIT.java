package org.thesop.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thesop.launcher.DatabaseAlone;
import org.thesop.newsroom.TheNewsroom;
import org.thesop.platform.SchemaMigration;

/** The chain as the database writes it, rewritten by somebody to whom the database belongs. */
class ChainIT {

    private static final String FILLED = """
            insert into person (handle, name, role, title, joined_on, version) values
                ('wendy', 'Wendy Writer', 'WRITER', 'Staff Writer', '2026-01-01', 0),
                ('maggie', 'Maggie Manager', 'MANAGING_EDITOR', null, '2026-01-01', 0);
            insert into section (slug, name, language, position, approvals) values ('campus', 'Campus', 'en', 1, 1);
            insert into story (created_at, first_submitted_at, limited, from_archive, version)
                values ('2026-02-01 12:00Z', '2026-02-02 12:00Z', false, false, 0);
            insert into edition (story_id, kind, state, headline, deck, dateline, body, summary, language, section_id,
                    public_note, revision, edited_at, approvals_needed, unreviewed, published_at, version)
                values (1, 'FIRST', 'PUBLISHED', 'Les bus – “enfin”', '', 'Genève', '<p>Ils roulent. 🚌</p>', '', 'en', 1,
                    null, 1, '2026-02-03 12:00Z', 1, false, '2026-02-04 12:00Z', 0);
            insert into byline (edition_id, position, person_id, name, title, credit, place) values
                (1, 0, 1, 'Wendy Writer', 'Staff Writer', 'WORDS', 'UNDER_HEADLINE'),
                (1, 1, null, 'Zoë Ångström', null, 'PICTURES', 'AT_END');
            """;

    private static final String DECIDED = """
            insert into decision (edition_id, action, from_state, to_state, person_id, taken_at, reason, moment) values
                (1, 'START', null, 'DRAFT', 1, '2026-02-01 12:00Z', '', null),
                (1, 'SUBMIT', 'DRAFT', 'SUBMITTED', 1, '2026-02-02 12:00:00.123456Z', '', null),
                (1, 'CLAIM', 'SUBMITTED', 'IN_REVIEW', 2, '2026-02-02 13:00Z', '', null),
                (1, 'APPROVE', 'IN_REVIEW', 'APPROVED', 2, '2026-02-03 13:00Z', E'Good.\\nAt last – “yes”.', null),
                (1, 'SCHEDULE', 'APPROVED', 'SCHEDULED', 2, '2026-02-03 14:00Z', '', '2026-02-04 12:00Z'),
                (1, 'PUBLISH', 'SCHEDULED', 'PUBLISHED', null, '2026-02-04 12:00Z', '', null)
            """;

    private static final String ONE_MORE = """
            insert into decision (edition_id, action, from_state, to_state, person_id, taken_at, reason)
            values (1, 'REVIEW_AFTERWARDS', 'PUBLISHED', 'PUBLISHED', 2, now(), '')
            """;

    private static DatabaseAlone database;

    /** What one test does is undone after it. */
    private Connection forger;

    @BeforeAll
    static void fill() throws IOException, SQLException {
        database = DatabaseAlone.in(TheNewsroom.temporaryHome());
        SchemaMigration.migrate(database.source());
        try (var connection = database.source().getConnection()) {
            run(connection, FILLED);
            run(connection, DECIDED);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        forger = database.source().getConnection();
        forger.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        forger.rollback();
        forger.close();
    }

    @Test
    void a_record_that_nobody_touched_is_as_it_was_written() throws SQLException {
        var verdict = walk();
        assertThat(verdict.broken()).isNull();
        assertThat(verdict.links()).isGreaterThanOrEqualTo(6);
        assertThat(verdict.lastHash()).isEqualTo(last("hash"));
    }

    @Test
    void a_reason_cannot_be_changed() throws SQLException {
        forge("update decision set reason = 'As the mayor wished.' where id = 4");
        assertBroken(BreakKind.CHANGED, 4, 4);
    }

    @Test
    void nor_who_it_was_with_all_that_is_said_of_them() throws SQLException {
        forge("update record_link set by_handle = 'wendy' where number = 4");
        assertBroken(BreakKind.CHANGED, 4, 4);
    }

    @Test
    void no_decision_can_be_removed() throws SQLException {
        forge("delete from record_link where number = 3");
        forge("delete from decision where id = 3");
        var broken = walk().broken();
        assertThat(broken.kind()).isEqualTo(BreakKind.MISSING);
        assertThat(broken.number()).isEqualTo(3);
        assertThat(broken.found()).isEqualTo("4");
    }

    @Test
    void no_decision_can_be_put_in_past_the_chain() throws SQLException {
        forge("alter table decision disable trigger decision_is_chained");
        run(forger, ONE_MORE);
        var broken = walk().broken();
        assertThat(broken.kind()).isEqualTo(BreakKind.UNLINKED);
        assertThat(broken.decision()).isNotNull();
    }

    @Test
    void nor_into_the_middle_of_it() throws SQLException {
        forge("alter table decision disable trigger decision_is_chained");
        forge("alter table record_link drop constraint record_link_pkey cascade");
        run(forger, ONE_MORE);
        forge("update record_link set number = number + 1 where number > 3");
        forge("""
                insert into record_link (number, decision_id, salt, linked_at, previous, hash)
                select 4, (select max(id) from decision), gen_random_uuid(), linked_at, hash, repeat('a', 64)
                from record_link where number = 3""");
        assertBroken(BreakKind.CHANGED, 4, null);
    }

    @Test
    void a_published_text_cannot_be_changed_and_neither_can_its_credits() throws SQLException {
        forge("update edition set body = replace(body, 'Ils', 'Elles') where id = 1");
        assertBroken(BreakKind.TEXT_CHANGED, 6, 6);
        forger.rollback();
        forge("update byline set name = 'Someone Else' where edition_id = 1 and position = 0");
        assertBroken(BreakKind.TEXT_CHANGED, 6, 6);
    }

    @Test
    void how_a_story_is_filed_and_found_may_be_put_in_order() throws SQLException {
        forge("update edition set summary = 'Buses', tags = 'transport' where id = 1");
        assertThat(walk().broken()).isNull();
    }

    @Test
    void with_all_hashes_written_anew_the_mailed_one_is_missing() throws SQLException {
        forge("insert into record_day (day, number, hash, decisions, sealed_at)"
                + " select current_date, number, hash, number, now() from record_link order by number desc limit 1");
        var mailed = last("hash");
        forge("update decision set reason = 'As the mayor wished.' where id = 4");
        chainAnewFrom(4);
        assertThat(last("hash")).isNotEqualTo(mailed);
        var broken = walk().broken();
        assertThat(broken.kind()).isEqualTo(BreakKind.NOT_AS_SEALED);
        assertThat(broken.expected()).isEqualTo(mailed);

        // Without the day the chain looks whole; then only the mail tells.
        forge("delete from record_day");
        assertThat(walk().broken()).isNull();
        assertThat(knows(mailed)).isFalse();
    }

    @Test
    void the_end_cannot_be_cut_off_once_its_day_is_sealed() throws SQLException {
        forge("insert into record_day (day, number, hash, decisions, sealed_at)"
                + " select current_date, number, hash, number, now() from record_link order by number desc limit 1");
        forge("alter table record_day drop constraint record_day_number_fkey");
        forge("delete from record_link where number = (select max(number) from record_link)");
        forge("delete from decision where id not in (select decision_id from record_link)");
        assertThat(walk().broken().kind()).isEqualTo(BreakKind.MISSING);
    }

    @Test
    void rows_are_kept_from_being_changed_by_accident() {
        assertThatThrownBy(() -> run(forger, "update record_link set hash = repeat('a', 64)"))
                .hasMessageContaining("never changed");
    }

    @Test
    void many_who_decide_at_once_come_into_one_row() throws Exception {
        var before = walk().links();
        var threads = 8;
        var each = 25;
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (var i = 0; i < threads; i++) {
                work.add(() -> decide(each));
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        forger.rollback();
        var verdict = walk();
        assertThat(verdict.broken()).isNull();
        assertThat(verdict.links()).isEqualTo(before + threads * each);
    }

    @Test
    void what_was_rolled_back_leaves_no_gap() throws SQLException {
        var before = walk().links();
        try (var connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            run(connection, ONE_MORE);
            run(connection, "set constraints decision_is_chained immediate");
            connection.rollback();
            connection.setAutoCommit(true);
            run(connection, ONE_MORE);
        }
        assertThat(walk().broken()).isNull();
        assertThat(walk().links()).isEqualTo(before + 1);
    }

    @Test
    void a_day_is_sealed_once_when_it_is_over_and_by_the_papers_midnight() throws Exception {
        assertThat(seal(forger, "clock_timestamp()")).as("today is not over").isZero();
        // It has held back everybody's decisions until here.
        forger.rollback();
        var nodes = Executors.newFixedThreadPool(4);
        try {
            var work = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 4; i++) {
                work.add(() -> {
                    try (var node = database.source().getConnection()) {
                        return seal(node, "clock_timestamp() + interval '1 day'");
                    }
                });
            }
            var sealed = 0;
            for (var done : nodes.invokeAll(work)) {
                sealed += done.get();
            }
            assertThat(sealed).as("by all nodes together").isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
        forger.rollback();
        assertThat(walk().broken()).isNull();
        assertThat(knows(sealedHash())).isTrue();
        try (var connection = database.source().getConnection()) {
            // So that other tests find the record without a sealed day.
            run(connection, "alter table record_day disable trigger record_day_stays");
            run(connection, "delete from record_day");
            run(connection, "alter table record_day enable trigger record_day_stays");
        }
    }

    private static int seal(Connection node, String asOf) throws SQLException {
        try (var query = node.createStatement();
                var rows = query.executeQuery("select * from seal_days('America/New_York', " + asOf + ")")) {
            var sealed = 0;
            while (rows.next()) {
                sealed++;
            }
            return sealed;
        }
    }

    private String sealedHash() throws SQLException {
        try (var query = forger.createStatement();
                var rows = query.executeQuery("select hash from record_day order by day desc limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Void decide(int times) throws SQLException {
        try (var connection = database.source().getConnection()) {
            for (var i = 0; i < times; i++) {
                run(connection, ONE_MORE);
            }
        }
        return null;
    }

    /** As somebody would who knows the form: every link from this number on follows the one before again. */
    private void chainAnewFrom(long number) throws SQLException {
        var links = new ArrayList<Link>();
        try (var query = forger.createStatement();
                var rows = query.executeQuery(LinkRows.PLAIN + " order by l.number")) {
            while (rows.next()) {
                links.add(LinkRows.link(rows));
            }
        }
        var previous = Link.NOTHING_BEFORE;
        for (var link : links) {
            var hash = link.hash();
            if (link.number() >= number) {
                hash = new Link(
                                link.number(),
                                previous,
                                link.decision(),
                                link.story(),
                                link.edition(),
                                link.kind(),
                                link.action(),
                                link.from(),
                                link.to(),
                                link.person(),
                                link.handle(),
                                link.at(),
                                link.reason(),
                                link.moment(),
                                link.text(),
                                link.salt(),
                                link.linked(),
                                "")
                        .hashOfFacts();
                forge("update record_link set previous = '" + previous + "', hash = '" + hash + "' where number = "
                        + link.number());
            }
            previous = hash;
        }
    }

    private void assertBroken(BreakKind kind, long number, Integer decision) throws SQLException {
        var broken = walk().broken();
        assertThat(broken).isNotNull();
        assertThat(broken.kind()).isEqualTo(kind);
        assertThat(broken.number()).isEqualTo(number);
        if (decision != null) {
            assertThat(broken.decision()).isEqualTo(decision.longValue());
        }
        assertThat(broken.expected()).hasSize(64);
        assertThat(broken.found()).hasSize(64).isNotEqualTo(broken.expected());
    }

    private Verdict walk() throws SQLException {
        return new ChainWalk(forger).walk();
    }

    private String last(String column) throws SQLException {
        try (var query = forger.createStatement();
                var rows = query.executeQuery("select " + column + " from record_link order by number desc limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private boolean knows(String hash) throws SQLException {
        try (var query = forger.createStatement();
                var rows = query.executeQuery("select 1 from record_link where hash = '" + hash + "'")) {
            return rows.next();
        }
    }

    /** With the triggers switched off that keep these rows, as only the owner of the database can. */
    private void forge(String sql) throws SQLException {
        run(forger, "set constraints all immediate");
        for (var table : new String[] {"decision", "record_link", "record_day"}) {
            run(forger, "alter table " + table + " disable trigger " + table + "_stays");
        }
        run(forger, sql);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
