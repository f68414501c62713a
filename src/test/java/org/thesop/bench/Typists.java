package org.thesop.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.thesop.launcher.Newsroom;

/**
 * A hundred people type at once, each in a story of their own, and each save goes out every two seconds. Beside it, in the
 * same minutes, a bare update of one row at the same pace, committed on as many connections as the newsroom's pool has.
 */
final class Typists {

    private static final int RUNS = 3;
    private static final long PACE_NANOS = 2_000_000_000L;
    /** Beforehand, so that a newsroom is measured that has run for an hour, and not one whose code is still being compiled. */
    private static final long WARMING_PACE_NANOS = 400_000_000L;

    private static final long RUN_NANOS = 30_000_000_000L;
    private static final int CONNECTIONS = 20;
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    private final Newsroom newsroom;

    Typists(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    void measure() throws IOException, InterruptedException, ExecutionException, SQLException {
        var typists = new ArrayList<Typist>();
        for (var number = 1; number <= Accounts.TYPISTS; number++) {
            typists.add(new Typist(number));
        }
        System.out.printf("%n%d people type, a save every 2 s each, %d words%n", typists.size(), BigPaper.WORDS);
        System.out.printf("%-36s %10s %10s %10s %8s%n", "", "median", "p95", "p99", "saves");
        paced(typists, WARMING_PACE_NANOS);
        var best = new double[] {Double.MAX_VALUE};
        var bestRatio = 0.0;
        for (var run = 1; run <= RUNS; run++) {
            var update = print("bare update of one row, run " + run, bareUpdates());
            var log = RequestLog.from(newsroom.logs());
            print("autosave, as the browser waits, run " + run, paced(typists, PACE_NANOS));
            var saves = log.since("PUT /api/editions/\\d+/copy");
            var save = print("autosave, on the server, run " + run, saves.nanos());
            System.out.printf(
                    Locale.US,
                    "%-36s %7.1f x; %.1f statements%n",
                    "its median against the bare update",
                    save[0] / update[0],
                    saves.statements());
            if (save[0] < best[0]) {
                best = save;
                bestRatio = save[0] / update[0];
            }
        }
        System.out.printf(
                Locale.US,
                "%-36s %7.1f ms %7.1f ms %7.1f ms; median %.1f x the bare update of its run%n",
                "autosave, best run",
                best[0],
                best[1],
                best[2],
                bestRatio);
    }

    /** One person with a story, and what the newsroom has acknowledged of it. */
    private final class Typist implements Load.Work {

        private final Visitor visitor;
        private final String address;
        private final Typed typed;
        private final String tab;
        private int base;

        Typist(int number) throws IOException, InterruptedException, SQLException {
            var handle = Accounts.typist(number);
            visitor = Visitor.signedIn(newsroom.paper(), handle);
            tab = "bench-" + handle;
            try (var database = BigPaper.database(newsroom);
                    var query = database.prepareStatement("""
                            select e.id, e.revision, e.headline from edition e
                            join story_person s on s.story_id = e.story_id join person p on p.id = s.person_id
                            where p.handle = ? and e.state = 'DRAFT' order by e.id desc limit 1""")) {
                query.setString(1, handle);
                try (var row = query.executeQuery()) {
                    row.next();
                    address = "/api/editions/" + row.getLong(1) + "/copy";
                    base = row.getInt(2);
                    typed = new Typed(row.getString(3), BigPaper.WORDS, row.getLong(1));
                }
            }
        }

        @Override
        public void once() throws IOException, InterruptedException {
            var answer = visitor.put(address, typed.change().json(base, "AUTOSAVE", tab));
            var revision = REVISION.matcher(answer.body());
            if (answer.statusCode() != 200 || !revision.find()) {
                throw new IllegalStateException(address + " answers " + answer.statusCode() + ": " + answer.body());
            }
            base = Integer.parseInt(revision.group(1));
        }
    }

    private long[] bareUpdates() throws SQLException, InterruptedException, ExecutionException {
        var connections = new ArrayList<Connection>();
        try {
            for (var each = 0; each < CONNECTIONS; each++) {
                connections.add(BigPaper.database(newsroom));
            }
            BigPaper.execute(connections.get(0), "create table if not exists bench_row (id int primary key, n bigint)");
            BigPaper.execute(
                    connections.get(0),
                    "insert into bench_row select n, 0 from generate_series(0, 99) n on conflict do nothing");
            var updates = new ArrayList<Load.Work>();
            for (var row = 0; row < Accounts.TYPISTS; row++) {
                var connection = connections.get(row % CONNECTIONS);
                var id = row;
                updates.add(() -> update(connection, id));
            }
            return paced(updates, PACE_NANOS);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static void update(Connection connection, int id) throws IOException {
        synchronized (connection) {
            try (var update = connection.prepareStatement("update bench_row set n = n + 1 where id = ?")) {
                update.setInt(1, id);
                update.executeUpdate();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }

    /** Each does its work at this pace, spread evenly over it, for half a minute; the time of each, in nanoseconds, sorted. */
    private static long[] paced(List<? extends Load.Work> all, long paceNanos)
            throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(all.size());
        try {
            var start = System.nanoTime() + 500_000_000L;
            var tasks = new ArrayList<Callable<long[]>>();
            for (var index = 0; index < all.size(); index++) {
                var work = all.get(index);
                var first = start + index * paceNanos / all.size();
                tasks.add(() -> {
                    var times = new ArrayList<Long>();
                    for (var due = first; due < start + RUN_NANOS; due += paceNanos) {
                        LockSupport.parkNanos(due - System.nanoTime());
                        var began = System.nanoTime();
                        work.once();
                        times.add(System.nanoTime() - began);
                    }
                    return times.stream().mapToLong(Long::longValue).toArray();
                });
            }
            var nanos = new long[0];
            for (Future<long[]> each : pool.invokeAll(tasks)) {
                var more = each.get();
                nanos = Arrays.copyOf(nanos, nanos.length + more.length);
                System.arraycopy(more, 0, nanos, nanos.length - more.length, more.length);
            }
            Arrays.sort(nanos);
            return nanos;
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    /** Median, p95 and p99 in milliseconds. */
    private static double[] print(String what, long[] nanos) {
        var figures = new double[] {at(nanos, 50), at(nanos, 95), at(nanos, 99)};
        System.out.printf(
                Locale.US,
                "%-36s %7.1f ms %7.1f ms %7.1f ms %8d%n",
                what,
                figures[0],
                figures[1],
                figures[2],
                nanos.length);
        return figures;
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
