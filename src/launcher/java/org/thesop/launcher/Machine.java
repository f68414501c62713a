package org.thesop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What the computer must offer before anything is touched: a JDK that we know, a shell, room on the disk. */
final class Machine {
    static final int OLDEST_JAVA = 17;
    static final int NEWEST_JAVA = 25;
    /** The parts unpacked, Keycloak built beside its unpacked files, and a first year of stories. */
    private static final long FIRST_START_BYTES = 2L << 30;
    /** WAL, logs and a server that is replaced: less than this and PostgreSQL soon stops by itself. */
    private static final long WARM_START_BYTES = 512L << 20;

    /** One WAL segment and some: a database with less has no room to write. */
    private static final long FULL_BYTES = 32L << 20;

    private Machine() {}

    static void checkJava(int feature) {
        if (feature < OLDEST_JAVA || feature > NEWEST_JAVA) {
            throw new CannotRunException("theSOP runs on a JDK from " + OLDEST_JAVA + " to " + NEWEST_JAVA
                    + ", and this is " + feature + ": point JAVA_HOME to one of those and start again.");
        }
    }

    static void checkShell() {
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            throw new CannotRunException(
                    "theSOP needs a Unix shell at /bin/sh to start its parts: on Windows run it inside WSL.");
        }
    }

    static void checkDisk(Path home) {
        long needed = Files.exists(home.resolve("version")) ? WARM_START_BYTES : FIRST_START_BYTES;
        long free = freeBytes(home);
        if (free < needed) {
            throw new CannotRunException("There is too little room on the disk for " + home + ": " + megabytes(free)
                    + " free, " + megabytes(needed)
                    + " needed. Free some space, or choose another place with -Dthesop.home=...");
        }
    }

    /** The line to show when the reason of a failure is a full disk; empty when it is something else. */
    static Optional<CannotRunException> fullDisk(Throwable failure, Path home) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.toLowerCase(Locale.ROOT).contains("no space left on device")) {
                return Optional.of(full(home, failure));
            }
        }
        return almostFull(home);
    }

    /** The same line when a part has ended and left so little room that this is why. */
    static Optional<CannotRunException> almostFull(Path home) {
        return freeBytes(home) < FULL_BYTES ? Optional.of(full(home, null)) : Optional.empty();
    }

    private static CannotRunException full(Path home, Throwable cause) {
        return new CannotRunException(
                "The disk that holds " + home + " is full: free some space and start again. What was saved is safe.",
                cause);
    }

    static long freeBytes(Path home) {
        Path there = home.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
