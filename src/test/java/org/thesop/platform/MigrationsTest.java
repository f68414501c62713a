package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What Flyway would refuse when the paper starts, told before. */
class MigrationsTest {

    private static final Path FILES = Path.of("src/main/resources/db/migration");

    @Test
    void no_two_migrations_have_the_same_minute() throws IOException {
        try (var files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString().split("__", 2)[0])
                            .toList())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_migration_is_named_by_its_minute_and_a_sentence() throws IOException {
        try (var files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .allMatch(name -> name.matches("V\\d{12}__[a-z0-9_]+\\.sql"));
        }
    }
}
