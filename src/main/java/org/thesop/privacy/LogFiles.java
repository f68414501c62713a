package org.thesop.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The server's logs of days that are over: {@code server.log.2026-11-23}. The one that is being written stays. */
final class LogFiles {

    private static final Logger LOG = Logger.getLogger(LogFiles.class);

    private LogFiles() {}

    /** Deletes those that were last written before this moment; how many there were. */
    static long erase(Path folder, Instant before) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.filter(LogFiles::isOfADayThatIsOver)
                    .filter(file -> isOlder(file, before))
                    .filter(LogFiles::delete)
                    .count();
        } catch (IOException unreadable) {
            LOG.warnf("The logs in %s could not be listed: %s", folder, unreadable.getMessage());
            return 0;
        }
    }

    private static boolean isOfADayThatIsOver(Path file) {
        return file.getFileName().toString().matches("[a-z-]+\\.log\\.\\d{4}-\\d{2}-\\d{2}");
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException held) {
            LOG.warnf("%s could not be deleted: %s", file, held.getMessage());
            return false;
        }
    }

    /** Where this server writes them. */
    static Stream<Path> folders() {
        return Stream.ofNullable(System.getProperty("jboss.server.log.dir")).map(Path::of);
    }
}
