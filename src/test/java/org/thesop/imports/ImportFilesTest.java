package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    void a_part_that_is_sent_again_while_it_still_comes_in_is_there_once() throws IOException {
        var files = new ImportFiles(folder);
        var name = files.begin();
        var first = new byte[] {1, 2, 3};
        var slow = new InputStream() {
            private final InputStream bytes = new ByteArrayInputStream(first);

            @Override
            public int read() throws IOException {
                files.append(name, 0, new ByteArrayInputStream(first));
                return bytes.read();
            }
        };
        files.append(name, 0, slow);
        assertThat(Files.readAllBytes(folder.resolve(name))).isEqualTo(first);
    }

    @Test
    void half_of_a_file_does_not_keep_a_full_disk_full() throws IOException {
        var files = new ImportFiles(folder);
        var breaksOff = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> files.keep(breaksOff)).isInstanceOf(UncheckedIOException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
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
