package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.thesop.platform.Settings;

/** The files that imports read, in the folder {@code imports} of the newsroom's files. */
@ApplicationScoped
public class ImportFiles {

    /** What the commands send is read with bounds as well, but a disk ends somewhere. */
    public static final long MOST_BYTES = 20L << 30;

    private final Path folder = Settings.files().resolve("imports");

    /** Keeps a file whole; returns its name here. */
    public String keep(InputStream content) {
        var name = UUID.randomUUID().toString();
        try {
            Files.createDirectories(folder);
            var unfinished = folder.resolve(name + ".part");
            Files.copy(content, unfinished);
            Files.move(unfinished, folder.resolve(name));
            return name;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Begins a file that is sent in parts; returns its name here. */
    public String begin() {
        return keep(InputStream.nullInputStream());
    }

    /**
     * Puts the next part behind what is there.
     *
     * @param at how many bytes the sender thinks are there
     * @return how many are there now; when that is not what the sender thought, nothing was put
     * @throws IllegalArgumentException when there is no such file
     */
    public long append(String name, long at, InputStream part) {
        var file = path(name);
        try {
            var there = Files.size(file);
            if (there != at || there > MOST_BYTES) {
                return there;
            }
            try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                part.transferTo(out);
            }
            return Files.size(file);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Where a file is; it may be gone. */
    Path path(String name) {
        return folder.resolve(UUID.fromString(name).toString());
    }

    /** Throws it away. */
    void remove(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
