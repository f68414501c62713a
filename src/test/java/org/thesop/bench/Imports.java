package org.thesop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.thesop.launcher.Newsroom;
import org.thesop.launcher.SentFile;
import org.thesop.newsroom.TheNewsroom;

/**
 * How many captured pages a minute a new newsroom takes over, sent as the import command sends them, and what of its memory is
 * in use after a collection when a tenth of them is there and when all are. A smaller series of WordPress items follows.
 */
final class Imports {

    private static final int PAGES = Integer.getInteger("thesop.bench.import", 100_000);

    /** When it is told how far it is, in hundredths of all pages; in use is looked at the first and at the last. */
    private static final int[] MARKS = {10, 50, 99};

    private static final int REFERENCE_BATCH = 50;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Newsroom newsroom;
    private final Connection database;
    private final Path folder;

    private Imports(Newsroom newsroom, Connection database, Path folder) {
        this.newsroom = newsroom;
        this.database = database;
        this.folder = folder;
    }

    /** Prints the rates, their ratio to bare inserts of the same files, and the memory. */
    static void measure() throws IOException, InterruptedException, SQLException {
        var folder = Path.of("target", "bench", "import").toAbsolutePath();
        delete(folder);
        try (var newsroom = TheNewsroom.builder(Files.createDirectories(folder.resolve("home")))
                .progress(System.out)
                .build()) {
            newsroom.start();
            newsroom.waitForPaper();
            newsroom.waitForLogin();
            try (var database = BigPaper.database(newsroom)) {
                var imports = new Imports(newsroom, database, folder);
                imports.pages();
                imports.items();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void pages() throws IOException, InterruptedException, SQLException {
        var zip = folder.resolve("pages.zip");
        new OldPages().zip(PAGES, zip);
        System.out.printf(
                Locale.US,
                "%nImport of %,d captured pages, %.1f KB each as they are in the ZIP%n",
                PAGES,
                Files.size(zip) / 1024.0 / PAGES);
        var run = new Run(SentFile.begin(newsroom, zip, "CAPTURED_PAGES", "campus"));
        run.waitUntil(1);
        System.out.printf(Locale.US, "looked through in %.0f s%n", (run.firstTaken - run.began) / 1e9);
        var before = new long[MARKS.length];
        for (var mark = 0; mark < MARKS.length; mark++) {
            run.waitUntil(PAGES / 100 * MARKS[mark]);
            run.tell();
            before[mark] = mark == 1 ? 0 : inUse();
        }
        run.waitUntilDone(PAGES);
        System.out.printf(
                Locale.US,
                "in use after a collection: %.1f MB at %d %%, %.1f MB at %d %%: x %.3f; %.1f MB at the end%n",
                before[0] / 1024.0,
                MARKS[0],
                before[2] / 1024.0,
                MARKS[2],
                (double) before[2] / before[0],
                inUse() / 1024.0);
        var bare = reference(zip);
        System.out.printf(
                Locale.US,
                "bare inserts of the same files into one table: %,.0f a minute; the import has %.3f of that%n",
                bare,
                run.rate() / bare);
    }

    /** A tenth as many, which are other stories than the pages. */
    private void items() throws IOException, SQLException {
        var items = PAGES / 10;
        var export = folder.resolve("export.xml");
        new OldPages().wordpress(PAGES + 1, items, export);
        System.out.printf(Locale.US, "%nImport of %,d items of a WordPress export%n", items);
        var run = new Run(SentFile.begin(newsroom, export, "WORDPRESS", "campus"));
        run.waitUntil(1);
        run.waitUntilDone(items);
    }

    /** The same files, unpacked and put into a table without an index, so many in a transaction; a minute. */
    private double reference(Path zip) throws IOException, SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create table bare_page (id bigint generated always as identity, name text, body text)");
        }
        database.setAutoCommit(false);
        var began = System.nanoTime();
        try (var file = new ZipFile(zip.toFile());
                var insert = database.prepareStatement("insert into bare_page (name, body) values (?, ?)")) {
            var waiting = 0;
            for (var entries = file.entries().asIterator(); entries.hasNext(); ) {
                var entry = entries.next();
                insert.setString(1, entry.getName());
                insert.setString(2, new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                insert.addBatch();
                if (++waiting % REFERENCE_BATCH == 0 || !entries.hasNext()) {
                    insert.executeBatch();
                    database.commit();
                }
            }
        }
        var minutes = (System.nanoTime() - began) / 60e9;
        database.setAutoCommit(true);
        try (var statement = database.createStatement()) {
            statement.execute("drop table bare_page");
        }
        return PAGES / minutes;
    }

    /** What this part of the newsroom and its children have had of the processors, those that have ended left out. */
    private Duration cpu(String part) {
        var process = ProcessHandle.of(newsroom.processes().get(part)).orElseThrow();
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What WildFly's heap holds after a collection, in KB; the least of five: what is being read and indexed comes and goes. */
    private long inUse() throws IOException, InterruptedException {
        var least = Long.MAX_VALUE;
        for (var time = 0; time < 5; time++) {
            least = Math.min(least, Jcmd.of(newsroom).liveKilobytes());
        }
        return least;
    }

    /** One import, looked at in the database. */
    private final class Run {

        private final int id;
        private final long began = System.nanoTime();
        private final Duration wildfly = cpu("WildFly");
        private final Duration postgres = cpu("PostgreSQL");
        private long firstTaken;
        private long ended;
        private int position;
        private String state;

        Run(int id) {
            this.id = id;
        }

        void waitUntil(int wanted) throws SQLException {
            look();
            while (position < wanted && !hasEnded()) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                look();
            }
            if (firstTaken == 0) {
                firstTaken = System.nanoTime();
            }
        }

        void waitUntilDone(int wanted) throws SQLException {
            do {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                look();
            } while (!hasEnded());
            ended = System.nanoTime();
            tell();
            // A busy neighbour makes everything slower; what it costs the processors stays much the same.
            System.out.printf(
                    Locale.US,
                    "processor time of each: %.1f ms in WildFly, %.1f ms in PostgreSQL%n",
                    (double) cpu("WildFly").minus(wildfly).toMillis() / position,
                    (double) cpu("PostgreSQL").minus(postgres).toMillis() / position);
            System.out.printf(
                    Locale.US, "with looking through, from its beginning to its end: %,.0f a minute%n", rate());
            var imported = imported();
            if (!state.equals("DONE") || imported != wanted) {
                throw new IllegalStateException("the import is " + state + " with " + imported + " of " + wanted);
            }
        }

        /** How far it is, and how fast since the first was taken. */
        void tell() {
            System.out.printf(
                    Locale.US,
                    "%,9d taken: %,.0f a minute%n",
                    position,
                    position / ((System.nanoTime() - firstTaken) / 60e9));
        }

        /** All of it a minute, from its beginning to its end. */
        double rate() {
            return position / ((ended - began) / 60e9);
        }

        private boolean hasEnded() {
            return !state.equals("LOOKING") && !state.equals("WAITING") && !state.equals("RUNNING");
        }

        private void look() throws SQLException {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery("select state, position from import_run where id = " + id)) {
                row.next();
                state = row.getString(1);
                position = row.getInt(2);
            }
        }

        private int imported() throws SQLException {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery("select imported from import_run where id = " + id)) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
