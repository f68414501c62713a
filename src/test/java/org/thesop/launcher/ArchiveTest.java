package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write_a_small_backup() throws IOException {
        file = Files.createFile(folder.resolve("backup.zip"));
        var source = Files.createDirectories(folder.resolve("source"));
        Files.createDirectories(source.resolve("empty"));
        Files.createDirectories(source.resolve("left-out"));
        Files.writeString(source.resolve("left-out/pid"), "123");
        Files.writeString(source.resolve("picture.jpg"), "pixels");
        try (var archive = new ArchiveWriter(file)) {
            archive.addTree(source, "files", path -> !path.endsWith("left-out"));
            archive.addBytes("a=b\n".getBytes(StandardCharsets.UTF_8), "secrets.properties");
            archive.finish(NOON);
        }
    }

    @Test
    void what_was_written_comes_back_with_its_empty_folders() throws IOException {
        var home = folder.resolve("home");
        new Restore(file).into(home);
        assertThat(home.resolve("files/picture.jpg")).hasContent("pixels");
        assertThat(home.resolve("files/empty")).isDirectory();
        assertThat(home.resolve("files/left-out")).doesNotExist();
    }

    @Test
    void a_file_that_is_not_what_was_written_is_found_and_nothing_is_left_behind() throws IOException {
        change("files/picture.jpg", "others");
        refused("files/picture.jpg is not what was written");
    }

    @Test
    void a_file_that_was_slipped_in_is_found() throws IOException {
        change("files/more.jpg", "more");
        refused("files/more.jpg is not what was written");
    }

    @Test
    void a_file_that_was_taken_away_is_found() throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath("files/picture.jpg"));
        }
        refused("files/picture.jpg is missing");
    }

    @Test
    void half_a_file_is_no_backup() throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        refused("not a whole zip file");
    }

    @Test
    void a_backup_of_another_postgresql_is_refused() throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            var manifest = zip.getPath(ArchiveWriter.MANIFEST);
            var other = Files.readString(manifest).replace("\"postgresql\":" + Postgres.major(), "\"postgresql\":9");
            Files.writeString(manifest, other);
        }
        refused("holds data of PostgreSQL 9");
    }

    @Test
    void a_home_that_holds_something_is_left_as_it_is() throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> new Restore(file).into(home))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("is not empty");
        assertThat(home.resolve("mine.txt")).hasContent("mine");
    }

    private void refused(String why) throws IOException {
        var home = folder.resolve("home");
        assertThatThrownBy(() -> new Restore(file).into(home))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining(why);
        assertThat(home).doesNotExist();
        assertThat(folder.resolve("home.restoring")).doesNotExist();
    }

    private void change(String path, String content) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath(path), content);
        }
    }
}
