package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ManifestTest {

    @Test
    void it_is_read_as_it_was_written() throws IOException {
        var counters = new TreeMap<String, Long>();
        counters.put("picture_cut", null);
        counters.put("story_id_seq", 9_007_199_254_740_993L);
        var manifest = new Manifest(
                1,
                "202611261700",
                "The Paper",
                Map.of("story", new Manifest.Rows(3, List.of("id", "slug"))),
                counters,
                12);
        var out = new ByteArrayOutputStream();
        manifest.write(out);
        assertThat(read(out.toString(StandardCharsets.UTF_8))).isEqualTo(manifest);
    }

    @Test
    void it_lists_what_was_left_out() throws IOException {
        var out = new ByteArrayOutputStream();
        new Manifest(1, "1", "P", Map.of(), new TreeMap<>(), 0).write(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"mail\"", "\"guest.token_hash\"", "\"lease\"");
    }

    @Test
    void another_file_is_refused_and_so_is_a_form_that_is_not_known() {
        for (var other : List.of("", "[]", "{}", "{\"format\": \"theSOP archive\", \"version\": 1}", "PNG")) {
            assertThatThrownBy(() -> read(other))
                    .as(other)
                    .isInstanceOfSatisfying(ArchiveRefusedException.class, refused -> assertThat(refused.why())
                            .isEqualTo(ArchiveRefusedException.Why.NO_ARCHIVE));
        }
        assertThatThrownBy(() -> read("{\"format\": \"theSOP archive\", \"version\": 2}"))
                .isInstanceOfSatisfying(ArchiveRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(ArchiveRefusedException.Why.OTHER_FORM));
    }

    private static Manifest read(String text) {
        return Manifest.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
