package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.thesop.platform.Settings;

/** The files that imports read, in the folder {@code imports} of the newsroom's files. */
@ApplicationScoped
public class ImportFiles {

    /** What the commands send is read with bounds as well, but a disk ends somewhere. */
    public static final long MOST_BYTES = 20L << 30;

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path folder;

    public ImportFiles() {
        this(Settings.files().resolve("imports"));
    }

    ImportFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps a file whole; returns its name here. */
    public String keep(InputStream content) {
        var name = UUID.randomUUID().toString();
        try {
            Files.createDirectories(folder);
            var unfinished = folder.resolve(name + ".part");
            try {
                Files.copy(content, unfinished);
                Files.move(unfinished, folder.resolve(name));
            } finally {
                // On a full disk half of a file would keep it full.
                Files.deleteIfExists(unfinished);
            }
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
            // At its place and not at the end: who sends it again, because no answer came, may overtake the first try.
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE).position(at);
                    var out = Channels.newOutputStream(channel)) {
                part.transferTo(out);
            }
            return Files.size(file);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Whether there is a file that was begun or kept under this name. */
    public boolean isThere(String name) {
        return NAME.matcher(name).matches() && Files.isRegularFile(path(name));
    }

    /** Where a file is; it may be gone. */
    Path path(String name) {
        return folder.resolve(UUID.fromString(name).toString());
    }

    /** Throws away what was sent and never became an import's: none of these, and not touched since then. */
    void tidy(Set<String> known, Instant before) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                for (var file : files.filter(
                                each -> !known.contains(each.getFileName().toString()))
                        .toList()) {
                    if (Files.isRegularFile(file)
                            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
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
