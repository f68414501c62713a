package org.thesop.imports;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What a file holds, a handful at a time: while one is written, the next is read. Three of them are in the memory at most. */
final class Handfuls implements AutoCloseable {

    private final ExecutorService executor;
    private final Callable<List<Found>> reading;
    private Future<List<Found>> coming;

    /** @param reading reads the next handful; empty after the last */
    Handfuls(ExecutorService executor, Callable<List<Found>> reading) {
        this.executor = executor;
        this.reading = reading;
        this.coming = executor.submit(reading);
    }

    /**
     * The next handful; empty after the last.
     *
     * @throws UnreadableSourceException when the file cannot be read any further
     */
    List<Found> next() {
        var handful = await();
        if (!handful.isEmpty()) {
            coming = executor.submit(reading);
        }
        return handful;
    }

    private List<Found> await() {
        try {
            return coming.get();
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof UnreadableSourceException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(inAHurry);
        }
    }

    /** Nobody reads the file after this. */
    @Override
    public void close() {
        try {
            await();
        } catch (UnreadableSourceException | IllegalStateException nobodyWantsIt) {
            // Who wanted it has been told by next().
        }
    }
}
