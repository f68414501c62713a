package org.thesop.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.thesop.platform.Settings;

/** Where exports lie: {@code exports} in the newsroom's files, which all nodes share and which no backup holds. */
final class ExportFolder {

    private static final String UNFINISHED = ".unfinished";

    private ExportFolder() {}

    private static Path folder() {
        try {
            return Files.createDirectories(Settings.files().resolve("exports"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Where a file of this name is written until it is whole; empty, readable by its owner alone, and nobody else's. */
    static Path unfinished(String name) throws IOException {
        var file = folder().resolve(name + "." + UUID.randomUUID() + UNFINISHED);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Gives a file its name, when it is whole. */
    static Path finished(Path unfinished, String name) throws IOException {
        return Files.move(
                unfinished,
                folder().resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The file of this name; empty when it is gone. */
    static Optional<Path> file(String name) {
        return Optional.of(folder().resolve(name)).filter(Files::isReadable);
    }

    /** Throws away what was left behind by whoever was stopped in between: whatever is old and none of these. */
    static void tidy(Set<String> kept, Instant before) throws IOException {
        tidy(folder(), kept, before);
    }

    static void tidy(Path folder, Set<String> kept, Instant before) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(
                            each -> !kept.contains(each.getFileName().toString()))
                    .toList()) {
                if (Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    static void delete(String name) throws IOException {
        Files.deleteIfExists(folder().resolve(name));
    }
}
