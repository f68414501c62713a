package org.thesop.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilePartTest {

    private static final String ETAG = "\"a\"";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, bytes 0-0/1000, 1",
        "bytes=0-99, bytes 0-99/1000, 100",
        "bytes=900-, bytes 900-999/1000, 100",
        "bytes=900-5000, bytes 900-999/1000, 100",
        "bytes=-100, bytes 900-999/1000, 100",
        "bytes=-5000, bytes 0-999/1000, 1000"
    })
    void a_part_is_sent_as_far_as_the_file_has_it(String range, String said, long length) {
        var part = FilePart.of(range, null, ETAG, 1000).orElseThrow();
        assertThat(part.said(1000)).isEqualTo(said);
        assertThat(part.length()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
    void what_lies_behind_its_end_is_refused_with_its_size(String range) {
        var part = FilePart.of(range, null, ETAG, 1000).orElseThrow();
        assertThat(part.isNone()).isTrue();
        assertThat(part.said(1000)).isEqualTo("bytes */1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=9-1", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"})
    void what_is_no_one_part_gets_the_whole_file(String range) {
        assertThat(FilePart.of(range, null, ETAG, 1000)).isEmpty();
    }

    @Test
    void a_part_of_another_version_would_not_fit() {
        assertThat(FilePart.of("bytes=5-", "\"b\"", ETAG, 1000)).isEmpty();
        assertThat(FilePart.of("bytes=5-", ETAG, ETAG, 1000)).isPresent();
    }
}
