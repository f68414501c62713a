package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteadyZipTest {

    @TempDir
    Path folder;

    @Test
    void the_same_content_gives_the_same_bytes() throws IOException, SQLException {
        var first = write("first.zip");
        var second = write("second.zip");
        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
    }

    @Test
    void each_part_stands_in_the_list_of_sums_as_sha256sum_reads_it() throws IOException, SQLException {
        try (var zip = new ZipFile(write("sums.zip").toFile())) {
            var sums =
                    new String(zip.getInputStream(zip.getEntry("SHA256SUMS")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sums.lines())
                    .containsExactly(
                            "92b772380a3f8e27a93e57e6deeca6c01da07f5aadce78bb2fbb20de10a66925  data/a.txt",
                            "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81  pictures/p.jpg");
        }
    }

    @Test
    void nothing_is_left_beside_it() throws IOException, SQLException {
        write("alone.zip");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("alone.zip", "p.jpg");
        }
    }

    private Path write(String name) throws IOException, SQLException {
        var file = folder.resolve(name);
        try (var zip = new SteadyZip(file)) {
            zip.put("data/a.txt", out -> out.write("Hello, World!\r\n".getBytes(StandardCharsets.UTF_8)));
            var picture = picture();
            zip.putPacked("pictures/p.jpg", out -> Files.copy(picture, out));
            zip.putSums();
        }
        return file;
    }

    private Path picture() throws IOException {
        return Files.write(folder.resolve("p.jpg"), new byte[] {1, 2, 3});
    }
}
