package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void a_new_home_is_for_its_owner_alone() throws IOException {
        var place = folder.resolve("home");
        try (var home = new Home(place)) {
            home.open();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void two_newsrooms_never_share_a_home() throws IOException {
        try (var first = new Home(folder);
                var second = new Home(folder)) {
            first.open();
            assertThatThrownBy(second::open)
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("already runs on " + folder);
        }
    }

    @Test
    void a_home_can_be_opened_again_when_the_other_has_gone() throws IOException {
        try (var first = new Home(folder)) {
            first.open();
        }
        try (var second = new Home(folder)) {
            assertThatCode(second::open).doesNotThrowAnyException();
        }
    }

    @Test
    void somebodys_own_folder_is_left_as_it_is() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        try (var home = new Home(folder)) {
            assertThatThrownBy(home::open)
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("is not a home of theSOP");
        }
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("thesis.txt"));
        assertThat(Folders.list(folder)).hasSize(1);
    }

    @Test
    void a_start_that_was_killed_before_it_wrote_the_version_does_not_make_it_a_foreign_folder() throws IOException {
        Files.createDirectories(folder.resolve("log"));
        Files.createFile(folder.resolve("lock"));
        try (var home = new Home(folder)) {
            assertThatCode(home::open).doesNotThrowAnyException();
        }
    }

    @Test
    void a_demo_never_becomes_a_real_newsroom_nor_the_other_way_round() throws IOException {
        try (var home = new Home(folder)) {
            home.rememberKind(true);
            assertThatCode(() -> home.checkKind(true)).doesNotThrowAnyException();
            assertThatThrownBy(() -> home.checkKind(false))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("is a demo newsroom");
        }
        var real = folder.resolve("real");
        try (var home = new Home(real)) {
            home.open();
            home.rememberKind(false);
            assertThatThrownBy(() -> home.checkKind(true))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("-Dthesop.demo=false");
        }
    }

    @Test
    void a_home_of_another_layout_is_not_touched() throws IOException {
        Files.writeString(folder.resolve("version"), "layout=99\ndemo=true\n");
        try (var home = new Home(folder)) {
            assertThatThrownBy(() -> home.checkKind(true))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("layout 99");
        }
    }

    @Test
    void data_of_another_postgresql_are_not_touched() throws IOException {
        var data = Files.createDirectories(folder.resolve("postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "9\n");
        try (var home = new Home(folder)) {
            assertThatThrownBy(() -> Postgres.checkVersion(home))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("are of PostgreSQL 9")
                    .hasMessageContaining("brings PostgreSQL " + Postgres.major());
        }
    }
}
