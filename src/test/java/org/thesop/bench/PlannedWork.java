package org.thesop.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * So much work that is planned and not begun that two thousand things are in work, each with writers, an editor and a
 * deadline. It is gone again when this is closed: the paper is kept for the next run.
 */
final class PlannedWork implements AutoCloseable {

    /** Beside the copy that waits, is in review, and was sent back. */
    private static final int ASSIGNMENTS = 1_500;

    private static final String NAME = "Planned for the benchmark";

    private final Connection database;

    PlannedWork(Connection database) throws SQLException {
        this.database = database;
        close();
        BigPaper.execute(database, """
                insert into assignment (headline, state, notes, picture_wish, offered_by_id, offered_at, reason, section_id,
                    editor_id, words, deadline_at, version)
                select '%s ' || n, case when n %% 3 = 0 then 'OFFERED' else 'ACCEPTED' end, 'Ask the caretaker first.', '',
                    e.id, now() - n * interval '1 hour', '', (select id from section order by id limit 1), e.id, 600,
                    now() + (n - 200) * interval '20 minutes', 0
                from generate_series(1, %d) n, person e where e.handle = 'erin'""".formatted(NAME, ASSIGNMENTS));
        BigPaper.execute(database, """
                insert into assignment_writer (assignment_id, person_id, answer, reason)
                select a.id, p.id, case when a.state = 'OFFERED' then 'ASKED' else 'ACCEPTED' end, ''
                from assignment a join (select id, row_number() over (order by id) - 1 as n, count(*) over () as of
                    from person where handle like 'typist%%') p on p.n = a.id %% p.of
                where a.headline like '%s%%'""".formatted(NAME));
        // Copy in work has deadlines, too: the calendar shows what has a moment.
        BigPaper.execute(database, """
                update edition set deadline_at = now() + mod(id, 40) * interval '12 hours' - interval '3 days'
                where state in ('SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED') and deadline_at is null""");
        BigPaper.execute(database, "analyze assignment");
        BigPaper.execute(database, "analyze assignment_writer");
        BigPaper.execute(database, "analyze edition");
    }

    /** How many things in work an editor reads. */
    long visibleTo(String editor) throws SQLException {
        try (var query = database.prepareStatement("""
                select (select count(*) from assignment where state in ('OFFERED', 'ACCEPTED', 'DECLINED'))
                    + (select count(*) from edition e join story s on s.id = e.story_id
                        where e.state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'SCHEDULED')
                        and (not s.limited and not (s.first_submitted_at is null and e.kind = 'FIRST' and e.state = 'DRAFT')
                            or exists (select from story_person p join person x on x.id = p.person_id
                                where p.story_id = s.id and p.ended_at is null and x.handle = ?)))""")) {
            query.setString(1, editor);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        BigPaper.execute(database, """
                delete from assignment_writer where assignment_id in
                    (select id from assignment where headline like '%s%%')""".formatted(NAME));
        BigPaper.execute(database, "delete from assignment where headline like '%s%%'".formatted(NAME));
    }
}
