package org.thesop.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does one thing again and again, from several threads, for a bounded time. */
final class Load {

    /** One thing to do; throws when the answer was wrong. */
    interface Work {
        void once() throws IOException, InterruptedException;
    }

    /**
     * What was measured.
     *
     * @param perSecond how often it was done in a second, by all threads together
     * @param medianMillis half of them took no longer
     * @param p99Millis 99 of 100 took no longer
     */
    record Figures(double perSecond, double medianMillis, double p99Millis) {}

    private Load() {}

    /** The best of several runs, each of this many seconds, after one that is not counted. */
    static Figures best(int runs, int seconds, int threads, Work work) throws InterruptedException, ExecutionException {
        run(seconds, threads, work);
        var best = new Figures(0, 0, 0);
        for (var run = 0; run < runs; run++) {
            var figures = run(seconds, threads, work);
            best = figures.perSecond() > best.perSecond() ? figures : best;
        }
        return best;
    }

    private static Figures run(int seconds, int threads, Work work) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var began = System.nanoTime();
            var end = began + seconds * 1_000_000_000L;
            var tasks = IntStream.range(0, threads)
                    .<Callable<long[]>>mapToObj(thread -> () -> until(end, work))
                    .toList();
            var nanos = new long[0];
            for (Future<long[]> each : pool.invokeAll(tasks)) {
                var more = each.get();
                nanos = Arrays.copyOf(nanos, nanos.length + more.length);
                System.arraycopy(more, 0, nanos, nanos.length - more.length, more.length);
            }
            Arrays.sort(nanos);
            return new Figures(
                    nanos.length * 1e9 / (System.nanoTime() - began),
                    nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 99 / 100] / 1e6);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long[] until(long end, Work work) throws IOException, InterruptedException {
        var nanos = new long[1024];
        var count = 0;
        for (var began = System.nanoTime(); began < end; began = System.nanoTime()) {
            work.once();
            nanos = count == nanos.length ? Arrays.copyOf(nanos, count * 2) : nanos;
            nanos[count++] = System.nanoTime() - began;
        }
        return Arrays.copyOf(nanos, count);
    }
}
