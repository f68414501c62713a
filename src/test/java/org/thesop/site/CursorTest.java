package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void it_goes_through_an_address_and_back() {
        var cursor = new Cursor(Instant.parse("2026-11-23T14:40:00.123456Z"), 482);
        assertThat(Cursor.of(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "1", "-1-2", "1-", "1-2; drop", "99999999999999999999-1", "1-9999999999999999999"})
    void what_is_none_begins_the_list_anew(String text) {
        assertThat(Cursor.of(text)).isEmpty();
    }
}
