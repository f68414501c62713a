package org.thesop.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant AT = Instant.parse("2026-11-26T16:00:00.999Z");
    private static final byte[] BODY = "{\"event\":\"test\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void anybody_can_make_it_of_the_secret_the_seconds_and_the_body() {
        // printf '1795708800.{"event":"test"}' | openssl dgst -sha256 -hmac sop_first
        assertThat(Signature.of(BODY, AT, List.of("sop_first")))
                .isEqualTo("t=1795708800,v1=28d5aa0277bca730acdd35d0c02e86309a5c4226cb4eb9094144bee8c5ecd4c9");
    }

    @Test
    void while_a_secret_is_replaced_both_are_there_the_new_one_first() {
        var one = Signature.of(BODY, AT, List.of("sop_first")).replaceFirst(".*v1=", "");
        assertThat(Signature.of(BODY, AT, List.of("sop_second", "sop_first")))
                .matches("t=1795708800,v1=[0-9a-f]{64},v1=" + one);
    }

    @Test
    void another_moment_another_body_and_another_secret_make_another() {
        var made = List.of(
                Signature.of(BODY, AT, List.of("sop_first")),
                Signature.of(BODY, AT.plusSeconds(1), List.of("sop_first")).replaceFirst("t=\\d+", "t=1795708800"),
                Signature.of("{}".getBytes(StandardCharsets.UTF_8), AT, List.of("sop_first")),
                Signature.of(BODY, AT, List.of("sop_other")));
        assertThat(made).doesNotHaveDuplicates();
    }
}
