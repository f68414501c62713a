package org.thesop.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
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

    /** Where a file of this name is written until it is whole; empty, and readable by its owner alone. */
    static Path unfinished(String name) throws IOException {
        var file = folder().resolve(name + UNFINISHED);
        Files.deleteIfExists(file);
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

    static void delete(String name) throws IOException {
        Files.deleteIfExists(folder().resolve(name));
    }
}
