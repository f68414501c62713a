package org.thesop.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.platform.Messages;

/** The list of end dates, and what is no matter of the database. */
class KeptTest {

    private final Messages messages = new Messages();

    @ParameterizedTest
    @EnumSource(Kept.class)
    void whatever_is_kept_has_an_end_that_can_be_chosen_and_says_why_it_is_kept(Kept what) {
        assertThat(what.usual()).isBetween(what.least(), what.most());
        assertThat(messages.text("privacy.what." + what)).isNotBlank();
        assertThat(messages.text("privacy.why." + what)).matches("\\p{Lu}.*\\.");
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void nothing_is_erased_without_asking_when(Kept what) {
        Stream.concat(what.first().stream(), Stream.of(what.erase()))
                .filter(statement -> !statement.isEmpty())
                .forEach(statement -> assertThat(statement).contains(":before"));
    }

    @Test
    void logs_of_days_that_are_over_go_and_the_one_that_is_written_stays(@TempDir Path folder) throws IOException {
        var now = Instant.parse("2026-11-23T15:00:00Z");
        var old = log(folder, "server.log.2026-10-01", now.minusSeconds(40 * 86_400L));
        var recent = log(folder, "server.log.2026-11-22", now.minusSeconds(86_400));
        var written = log(folder, "server.log", now.minusSeconds(90 * 86_400L));
        var other = log(folder, "notes.txt", now.minusSeconds(90 * 86_400L));

        assertThat(LogFiles.erase(folder, now.minusSeconds(30 * 86_400L))).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(written).exists();
        assertThat(other).exists();
    }

    private static Path log(Path folder, String name, Instant written) throws IOException {
        var file = Files.writeString(folder.resolve(name), "a line");
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }

    @Test
    void what_somebody_takes_away_can_be_unpacked_and_read() throws IOException {
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(Archive.of(Map.of("my-data.json", "{\"name\": \"Zoë\"}"))))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("my-data.json");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("{\"name\": \"Zoë\"}");
        }
    }
}
