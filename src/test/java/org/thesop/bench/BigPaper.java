package org.thesop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.thesop.launcher.Newsroom;
import org.thesop.newsroom.TheNewsroom;

/**
 * A newsroom with a large database: {@code stories} stories of ten revisions each, 500 people, 20 stories with 5,000
 * revisions. Two stories are written through the newsroom itself, save by save, so that their rows are what it writes today;
 * SQL then copies them. Kept below target/bench between runs, and made anew when this class changes. Where the schema has
 * moved on, the newsroom brings a kept one up to date as it starts, like any other; delete the folder to have rows as it
 * writes them today.
 */
final class BigPaper {

    static final int PEOPLE = 500;
    static final int LONG_STORIES = 20;
    static final int LONG_HISTORY = 5_000;

    /** Of a long history so much is written; from the third revision on it is then repeated until it is as long as it should be. */
    private static final int ROUND = 357;

    private static final int ROUNDS = (LONG_HISTORY - 2) / ROUND;
    static final int HISTORY = 10;

    /** Words of a body; 15 to a sentence, one of which changes with each save. */
    static final int WORDS = 1_500;

    private static final int WAITING = 300;
    private static final int IN_HAND = 100;
    private static final int MOST_PRIVATE = 2_000;

    /** Copy number k of a row has the row's id and k times this. */
    private static final long STRIDE = 1_000_000;

    private static final List<String> COPIED =
            List.of("story", "story_person", "edition", "byline", "revision", "decision");

    private static final List<String> NUMBERED = List.of("story", "story_person", "edition", "revision", "decision");

    private final int stories;
    private final List<String> copied;
    private final Path folder;

    private BigPaper(int stories, List<String> copied, String kind) {
        this.stories = stories;
        this.copied = copied;
        this.folder = Path.of("target", "bench", stories + "-" + kind).toAbsolutePath();
    }

    /** Each with its ten revisions. */
    BigPaper(int stories) {
        this(stories, COPIED, "stories");
    }

    /** Only with what readers get: a paper whose past was brought home, and nobody’s work on it. */
    static BigPaper ofReaders(int stories) {
        return new BigPaper(stories, List.of("story", "story_person", "edition", "byline"), "read");
    }

    @Override
    public String toString() {
        return "%,d stories".formatted(stories);
    }

    /** Starts it, and fills it first where that has not been done. The caller closes it. */
    Newsroom open() throws IOException, InterruptedException, SQLException {
        return open(Map.of());
    }

    /** The same, with each page printed for whoever asks. */
    Newsroom openWithoutKeptPages() throws IOException, InterruptedException, SQLException {
        return open(Map.of("THESOP_KEPT_PAGES_MB", "0"));
    }

    private Newsroom open(Map<String, String> environment) throws IOException, InterruptedException, SQLException {
        var marker = folder.resolve("filled-" + fingerprint());
        var isFilled = Files.exists(marker);
        if (!isFilled) {
            delete();
        }
        var builder = TheNewsroom.builder(Files.createDirectories(folder.resolve("home")))
                .config(config())
                .environment("THESOP_LOG_REQUESTS", "true")
                .progress(System.out);
        environment.forEach(builder::environment);
        var newsroom = builder.build();
        var isReady = false;
        try {
            newsroom.start();
            newsroom.waitForPaper();
            newsroom.waitForLogin();
            if (!isFilled) {
                var began = System.nanoTime();
                try (var database = database(newsroom)) {
                    fill(newsroom, database);
                }
                System.out.printf("%d stories made in %d s%n", stories, (System.nanoTime() - began) / 1_000_000_000);
                Files.createFile(marker);
            }
            isReady = true;
            return newsroom;
        } finally {
            // Its processes would outlive the benchmark.
            if (!isReady) {
                newsroom.close();
            }
        }
    }

    static Connection database(Newsroom newsroom) throws SQLException {
        return DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
    }

    private Path config() {
        return Accounts.config(folder.resolve("config"));
    }

    private void fill(Newsroom newsroom, Connection database) throws IOException, InterruptedException, SQLException {
        var wendy = Visitor.signedIn(newsroom.paper(), "wendy");
        var usual = write(wendy, "A story as they all are", HISTORY);
        var worked = write(wendy, "A story with a long history", 2 + ROUND);
        people(database);
        // A small paper for a quick try has fewer drafts; from 10,000 stories on there is as much in work as in a large
        // one.
        var drafted = Math.min(MOST_PRIVATE, stories / 5);
        var published = stories - WAITING - 2 * IN_HAND - drafted - LONG_STORIES - Accounts.TYPISTS;
        var copies = new Copies(database, copied);
        execute(database, "analyze");
        copies.goOn(worked);
        // The copied decisions were taken by nobody: chaining a hundred thousand of them would take minutes.
        execute(database, "alter table decision disable trigger decision_is_chained");
        copies.of(usual, 1, published, "PUBLISHED");
        copies.of(usual, published + 1, published + WAITING, "SUBMITTED");
        copies.of(usual, published + WAITING + 1, published + WAITING + IN_HAND, "IN_REVIEW");
        copies.of(usual, published + WAITING + IN_HAND + 1, published + WAITING + 2 * IN_HAND, "CHANGES_REQUESTED");
        var drafts = published + WAITING + 2 * IN_HAND;
        copies.of(usual, drafts + 1, drafts + drafted, "DRAFT");
        copies.of(worked, drafts + drafted + 1, drafts + drafted + LONG_STORIES, "DRAFT");
        var typing = drafts + drafted + LONG_STORIES;
        copies.of(usual, typing + 1, typing + Accounts.TYPISTS, "DRAFT");
        // The last ones belong to the typists, one each.
        execute(database, """
                update story_person sp set person_id = p.id from person p
                where p.handle = 'typist' || lpad((sp.story_id / %1$d - %2$d)::text, 3, '0') and sp.story_id / %1$d > %2$d""".formatted(STRIDE, typing));
        // Whose list is measured has a full page of clips in a small paper too: what grows is the paper, not the
        // person.
        execute(database, """
                update story_person set person_id = (select id from person where handle = '%s')
                where story_id / %d between 1 and 30""".formatted(Accounts.typist(DeskPages.TYPIST), STRIDE));
        execute(database, "alter table decision enable trigger decision_is_chained");
        // Nobody is writing: the tabs that wrote the two are gone.
        execute(database, "delete from lease");
        for (var table : NUMBERED) {
            execute(
                    database,
                    "select setval(pg_get_serial_sequence('%1$s', 'id'), (select max(id) from %1$s))".formatted(table));
        }
        execute(database, "vacuum analyze");
    }

    /** Writes a story through the newsroom: one sentence changes with each save. */
    private static long write(Visitor writer, String headline, int revisions) throws IOException, InterruptedException {
        var answer =
                writer.press("/desk/story/my-stories", "start", "begin", Map.of("headline", headline, "template", ""));
        var edition = Long.parseLong(answer.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
        var typed = new Typed(headline, WORDS, edition);
        var began = System.nanoTime();
        for (var base = 1; base < revisions; base++) {
            var saved = writer.put(
                    "/api/editions/" + edition + "/copy", typed.change().json(base, "AUTOSAVE", "bench"));
            if (saved.statusCode() != 200) {
                throw new IllegalStateException("save " + base + " of " + headline + ": " + saved.body());
            }
        }
        System.out.printf("%d revisions written in %d s%n", revisions, (System.nanoTime() - began) / 1_000_000_000);
        return edition;
    }

    private static void people(Connection database) throws SQLException {
        execute(database, """
                insert into person (handle, name, role, joined_on, version)
                select 'typist' || lpad(n::text, 3, '0'), 'Typist ' || n,
                    case when n %% 12 = 0 then 'EDITOR' else 'WRITER' end, date '2020-09-01' + n, 0
                from generate_series(1, %d) n on conflict (handle) do nothing""".formatted(PEOPLE));
    }

    static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Rows copied by SQL, with their ids and what points to them moved by one stride a copy. */
    private static final class Copies {

        private final Connection database;
        private final List<String> copied;

        Copies(Connection database, List<String> copied) {
            this.database = database;
            this.copied = copied;
        }

        /** Copies number {@code from} to {@code to} of the story with this edition, in this state. */
        void of(long edition, int from, int to, String state) throws SQLException {
            if (to < from) {
                return;
            }
            var isOut = state.equals("PUBLISHED");
            var day = "date '2010-01-01' + (c.k % 5700)::int";
            var at = "(" + day + ")::timestamp at time zone 'UTC' + (c.k % 86400) * interval '1 second'";
            var soon = "now() - (c.k % 72) * interval '1 hour'";
            for (var table : copied) {
                var set =
                        switch (table) {
                            case "story" ->
                                Map.of(
                                        "slug", isOut ? "'story-' || c.k" : "null",
                                        "day", isOut ? day : "null",
                                        "section_id", isOut ? "(select id from section order by id limit 1)" : "null",
                                        "first_published_at", isOut ? at : "null",
                                        "first_submitted_at", state.equals("DRAFT") ? "null" : isOut ? at : soon,
                                        "created_at", at);
                            case "edition" ->
                                Map.of(
                                        "state", "'" + state + "'",
                                        "headline", "t.headline || ' ' || c.k",
                                        "published_at", isOut ? at : "null",
                                        "submitted_at", state.equals("DRAFT") ? "null" : isOut ? at : soon,
                                        "edited_at", isOut ? at : soon,
                                        "claimant_id",
                                                state.equals("IN_REVIEW")
                                                        ? "(select id from person where handle = 'eddie')"
                                                        : "null",
                                        "claimed_at", state.equals("IN_REVIEW") ? soon : "null");
                            case "revision" ->
                                Map.of(
                                        "saved_at", "now() - interval '40 days' + t.number * interval '10 minutes'",
                                        "person_id", "p.id");
                            case "byline" -> Map.of("person_id", "p.id", "name", "p.name");
                            default -> Map.of("person_id", "p.id");
                        };
                copy(table, set, edition, from, to);
            }
            if (isOut) {
                execute(database, """
                        insert into story_address (story_id, section, day, slug)
                        select s.id, (select slug from section order by id limit 1), s.day, s.slug from story s
                        where s.id > %d""".formatted(STRIDE));
            }
        }

        /** What was saved of it again and again: each is whole, or packed beside a whole one that is there already. */
        void goOn(long edition) throws SQLException {
            var again = new LinkedHashMap<String, String>();
            for (var column : columns("revision").keySet()) {
                again.put(column, "t." + column);
            }
            again.remove("id");
            again.put("number", "t.number + c.k * " + ROUND);
            again.put("built_on", "t.built_on + c.k * " + ROUND);
            execute(database, """
                    insert into revision (%s) select %s from generate_series(1, %d) c(k)
                    join revision t on t.edition_id = %d and t.number > 2 order by c.k, t.number""".formatted(
                            String.join(", ", again.keySet()), String.join(", ", again.values()), ROUNDS - 1, edition));
            execute(database, "alter table revision disable trigger revision_stays");
            execute(database, """
                    update revision set saved_at = now() - interval '40 days' + number * interval '10 minutes'
                    where edition_id = %d""".formatted(edition));
            execute(database, "alter table revision enable trigger revision_stays");
            execute(database, "update edition set revision = %d where id = %d".formatted(LONG_HISTORY, edition));
        }

        private void copy(String table, Map<String, String> set, long edition, int from, int to) throws SQLException {
            var names = new ArrayList<String>();
            var values = new ArrayList<String>();
            columns(table).forEach((name, target) -> {
                var isMoved = name.equals("id") || COPIED.contains(target);
                names.add(name);
                values.add(set.getOrDefault(name, "t." + name + (isMoved ? " + c.k * " + STRIDE : "")));
            });
            var where = table.equals("edition")
                    ? "t.id = " + edition
                    : List.of("story", "story_person").contains(table)
                            ? "t." + (table.equals("story") ? "id" : "story_id")
                                    + " = (select story_id from edition where id = " + edition + ")"
                            : "t.edition_id = " + edition;
            execute(database, """
                    insert into %s (%s) select %s from generate_series(%d::bigint, %d) c(k)
                    join (select id, name, row_number() over (order by id) - 1 as n from person where handle like 'typist%%') p
                        on p.n = c.k %% %d
                    join %s t on %s""".formatted(
                    table, String.join(", ", names), String.join(", ", values), from, to, PEOPLE, table, where));
            // The checks of foreign keys keep their plans: one made for a handful of rows would read all of them each
            // time.
            execute(database, "analyze " + table);
        }

        /** The columns, each with the table that it points to, empty when to none. */
        private Map<String, String> columns(String table) throws SQLException {
            var found = new LinkedHashMap<String, String>();
            try (var statement = database.createStatement();
                    var columns = statement.executeQuery("""
                            select a.attname, coalesce((select c.confrelid::regclass::text from pg_constraint c
                                where c.conrelid = a.attrelid and c.contype = 'f' and c.conkey = array[a.attnum]), '')
                            from pg_attribute a where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
                                and a.attgenerated = '' order by a.attnum""".formatted(table))) {
                while (columns.next()) {
                    found.put(columns.getString(1), columns.getString(2));
                }
            }
            return found;
        }
    }

    /** Of how it is filled. */
    private static String fingerprint() throws IOException {
        var sum = new CRC32();
        for (var name : List.of("BigPaper", "Typed", "Accounts")) {
            sum.update(Files.readAllBytes(Path.of("src/test/java/org/thesop/bench", name + ".java")));
        }
        return Long.toHexString(sum.getValue());
    }

    private void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
