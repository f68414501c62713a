package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {

    private static final Instant DAY = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void what_was_sent_and_never_became_an_import_is_thrown_away() throws IOException {
        var files = new ImportFiles(folder);
        var known = kept(files, DAY.minusSeconds(10));
        var fresh = kept(files, DAY.plusSeconds(10));
        var left = kept(files, DAY.minusSeconds(10));

        files.tidy(Set.of(known), DAY);

        assertThat(files.isThere(known)).isTrue();
        assertThat(files.isThere(fresh)).isTrue();
        assertThat(files.isThere(left)).isFalse();
    }

    @Test
    void nothing_beside_the_folder_is_one_of_them() {
        assertThat(new ImportFiles(folder).isThere("../" + folder.getFileName()))
                .isFalse();
        assertThat(new ImportFiles(folder).isThere("")).isFalse();
    }

    private String kept(ImportFiles files, Instant touched) throws IOException {
        var name = files.keep(new ByteArrayInputStream(new byte[] {1}));
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(touched));
        return name;
    }
}
