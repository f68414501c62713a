package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void what_mail_could_reach_is_one() {
        assertThat(MailAddress.isOne(" o'hara+news@mail.example.org ")).isTrue();
        assertThat(MailAddress.isOne("josé@correo.example.org")).isTrue();
        assertThat(MailAddress.isOne(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ruth",
                "ruth@example",
                "ruth@example.org, eve@example.org",
                "ruth@example.org\r\nBcc: eve@example.org",
                "ruth\u0000@example.org",
                "ruth@exam\u0007ple.org",
                "ruth@example.org\u2028eve"
            })
    void what_could_be_a_second_one_or_that_no_database_takes_is_none(String typed) {
        assertThat(MailAddress.isOne(typed)).isFalse();
    }
}
