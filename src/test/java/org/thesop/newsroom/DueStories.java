package org.thesop.newsroom;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Stories that wait for the clock, many at once: copies of one of the demo's that is approved, with its writers, its bylines and
 * its approvals. By the database's clock, which is the one that counts.
 */
public final class DueStories {

    private static final String COPIES = """
            create or replace function due_stories(how_many int, first_at timestamptz, apart interval, named text)
            returns setof bigint language plpgsql as $$
            declare
                model edition%rowtype;
                its_story bigint;
                its_id bigint;
                -- What the database makes of the other columns cannot be said.
                given text := (select string_agg(column_name, ', ') from information_schema.columns
                    where table_schema = 'public' and table_name = 'edition' and is_generated = 'NEVER');
            begin
                select * into strict model from edition
                    where state in ('APPROVED', 'SCHEDULED') and kind = 'FIRST' and built_on_id is null and release_id is null
                        and headline not like 'Due %'
                    order by id limit 1;
                for n in 1..how_many loop
                    insert into story select c.* from story t, lateral jsonb_populate_record(t, jsonb_build_object(
                            'id', nextval(pg_get_serial_sequence('story', 'id')), 'slug', named || '-' || n)) c
                        where t.id = model.story_id returning id into its_story;
                    execute format('insert into edition (%1$s) select %1$s from jsonb_populate_record($1, $2) returning id', given)
                        into its_id using model, jsonb_build_object(
                            'id', nextval(pg_get_serial_sequence('edition', 'id')), 'story_id', its_story,
                            'headline', 'Due ' || named || ' ' || n, 'state', 'SCHEDULED', 'embargo_until', null,
                            'scheduled_at', first_at + (n - 1) * apart);
                    insert into story_person (story_id, person_id, named_as, since)
                        select its_story, person_id, named_as, since from story_person
                        where story_id = model.story_id and ended_at is null;
                    insert into byline select c.*
                        from byline t, lateral jsonb_populate_record(t, jsonb_build_object('edition_id', its_id)) c
                        where t.edition_id = model.id;
                    insert into approval (edition_id, person_id)
                        select its_id, person_id from approval where edition_id = model.id;
                    return next its_id;
                end loop;
            end $$;
            """;

    private final Connection database;
    private final List<Long> editions = new ArrayList<>();

    private DueStories(Connection database) {
        this.database = database;
    }

    /**
     * Stories of which the first is due at this moment and each other one so much later.
     *
     * @param named how their slugs begin; nobody else's do
     */
    public static DueStories plan(Connection database, int howMany, Instant first, Duration apart, String named)
            throws SQLException {
        var due = new DueStories(database);
        try (var statement = database.createStatement()) {
            statement.execute(COPIES);
        }
        try (var query = database.prepareStatement(
                "select * from due_stories(?, cast(? as timestamptz), cast(? as interval), ?)")) {
            query.setInt(1, howMany);
            query.setString(2, first.toString());
            query.setString(3, apart.toString());
            query.setString(4, named);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    due.editions.add(rows.getLong(1));
                }
            }
        }
        return due;
    }

    /** Ids of the editions, in the order in which they are due. */
    public List<Long> editions() {
        return List.copyOf(editions);
    }

    /** How many readers can see now. */
    public int out() throws SQLException {
        return number("select count(*) from edition where state = 'PUBLISHED' and " + these());
    }

    /** How many have gone back to the managing editors. */
    public int failed() throws SQLException {
        return number("select count(*) from edition where state = 'APPROVED' and failure is not null and " + these());
    }

    /** Those that are out before their moment, by the record and by what the edition says. */
    public int early() throws SQLException {
        return number("select count(*) from edition where published_at < scheduled_at and " + these());
    }

    /** Those that did not go out once, as their decisions, addresses and lines of the record tell. */
    public int notOnce() throws SQLException {
        return number("""
                select count(*) from edition e where %s and (
                    (select count(*) from decision d where d.edition_id = e.id and d.action = 'PUBLISH') <> 1
                    or (select count(*) from story_address a where a.story_id = e.story_id) <> 1
                    or (select count(*) from record_link l join decision d on d.id = l.decision_id
                        where d.edition_id = e.id and d.action = 'PUBLISH') <> 1)
                """.formatted(these()));
    }

    /** Notices that somebody got twice of one of them. */
    public int toldTwice() throws SQLException {
        return number("""
                select count(*) from (select 1 from notice where kind = 'PUBLISHED' and edition_id in (select id from edition where %s)
                    group by edition_id, person_id having count(*) > 1) twice
                """.formatted(these()));
    }

    private String these() {
        return "id = any (array["
                + String.join(",", editions.stream().map(String::valueOf).toList()) + "]::bigint[])";
    }

    private int number(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** What the database's clock says. */
    public static Instant now(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }
}
