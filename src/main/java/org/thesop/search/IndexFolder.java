package org.thesop.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** Where this node has its index, with how far it has followed beside it: whoever deletes one deletes both. */
final class IndexFolder {

    private static final String NAME = "followed.properties";

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** Empty for an index that is new, or of another form than this version's. */
    Optional<Followed> followed() {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newBufferedReader(file)) {
            var kept = new Properties();
            kept.load(in);
            return Optional.of(Followed.read(kept)).filter(each -> each.form() == EditionMapping.FORM);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Before the index is dropped: one that is empty must not be taken for a complete one. */
    void forget() {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Followed followed) {
        try {
            var unfinished = Files.createDirectories(folder).resolve(NAME + ".new");
            try (var out = Files.newBufferedWriter(unfinished)) {
                followed.written().store(out, "How far the search has followed");
            }
            Files.move(unfinished, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
