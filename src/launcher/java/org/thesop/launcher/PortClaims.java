package org.thesop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * The ports that one newsroom has to itself, from before its parts listen on them until it ends. Two newsrooms that start at
 * the same moment would both find the same port free; so each locks the byte of that number in a file that all newsrooms of
 * this person share. The system drops the lock when the launcher is gone, however it went.
 */
final class PortClaims implements AutoCloseable {

    /** Below what systems give to outgoing connections: one of those could have the port between our look and our start. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int MOST_TRIES = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<FileLock> held = new ArrayList<>();

    /** Never closed: on Linux that would drop the locks of every newsroom in this Java. */
    private static final class Shared {
        private static final FileChannel FILE = open();

        private static FileChannel open() {
            Path file = Path.of(
                    System.getProperty("java.io.tmpdir"), "thesop-ports-" + System.getProperty("user.name") + ".lock");
            try {
                return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException("No file to share ports by: " + file, e);
            }
        }
    }

    /**
     * This port, or any free one for 0.
     *
     * @param option how to choose another
     * @throws CannotRunException when somebody listens there, or another newsroom is about to
     */
    int take(int port, String what, String option) throws IOException {
        if (port == 0) {
            return free();
        }
        if (!claim(port)) {
            throw new CannotRunException("Port " + port + ", where " + what
                    + " would be, is in use: stop the program that has it, or choose another with -D" + option + "="
                    + (port + 1) + ".");
        }
        return port;
    }

    /** The preferred one where nobody has it, else another. */
    int preferably(int port) throws IOException {
        return claim(port) ? port : free();
    }

    /** Any free port. */
    int free() throws IOException {
        return first(1);
    }

    /** A free port of which the next one is free too, and claimed with it. */
    int freeWithNext() throws IOException {
        return first(2);
    }

    /** The first of so many in a row. */
    private int first(int inARow) throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int port = FIRST + RANDOM.nextInt(LAST - FIRST);
            if (claim(port)) {
                if (inARow == 1 || claim(port + 1)) {
                    return port;
                }
                held.remove(held.size() - 1).release();
            }
        }
        throw new CannotRunException("There is no free port between " + FIRST + " and " + LAST + ".");
    }

    private synchronized boolean claim(int port) throws IOException {
        FileLock lock = lock(port);
        if (lock == null) {
            return false;
        }
        if (!Ports.isFree(port)) {
            lock.release();
            return false;
        }
        held.add(lock);
        return true;
    }

    /** Null when another newsroom has it. */
    private static FileLock lock(int port) throws IOException {
        try {
            return Shared.FILE.tryLock(port, 1, false);
        } catch (OverlappingFileLockException heldInThisJvm) {
            return null;
        }
    }

    /** Lets others have them. */
    @Override
    public synchronized void close() throws IOException {
        for (FileLock each : held) {
            each.release();
        }
        held.clear();
    }
}
