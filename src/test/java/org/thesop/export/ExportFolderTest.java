package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

    private static final Instant DAY = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void what_a_stopped_newsroom_left_half_written_is_thrown_away_and_nothing_else() throws IOException {
        file("thesop-archive-7.zip", DAY.minusSeconds(10));
        file("thesop-archive-6.zip", DAY.minusSeconds(10));
        file("thesop-site-8.zip.1234.unfinished", DAY.minusSeconds(10));
        file("thesop-site-8.zip.1234.unfinished.99.sums", DAY.minusSeconds(10));
        file("thesop-wxr-9.xml.5678.unfinished", DAY.plusSeconds(10));

        ExportFolder.tidy(folder, Set.of("thesop-archive-7.zip"), DAY);

        try (var left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("thesop-archive-7.zip", "thesop-wxr-9.xml.5678.unfinished");
        }
    }

    private void file(String name, Instant at) throws IOException {
        Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(at));
    }
}
