package org.thesop.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationTest {

    private static Declaration ads(String lines) {
        return new Declaration(lines, "", "", null, "");
    }

    private static Declaration contact(String lines) {
        return new Declaration("", lines, "", null, "");
    }

    @Test
    void a_sellers_list_as_it_comes_from_an_ad_house_is_understood() {
        assertThat(ads("""
                        # ours
                        OWNERDOMAIN=paper.example
                        google.com, pub-1234567890, DIRECT, f08c47fec0942fa0
                        ads.example,77 ,reseller
                        """).oddLine()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"google.com, pub-1", "<script>alert(1)</script>", "google, pub-1, DIRECT", "a.example, 1, OWNER"
            })
    void a_line_that_no_buyers_machine_reads_is_named(String line) {
        assertThat(ads("ads.example, 77, DIRECT\n" + line).oddLine()).contains(line);
    }

    @Test
    void a_bare_mail_address_is_a_contact() {
        assertThat(contact("security@paper.example").contacts()).containsExactly("mailto:security@paper.example");
        assertThat(contact("security@paper.example\nhttps://paper.example/report")
                        .oddContact())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the editor", "http://paper.example", "javascript:alert(1)", "a@b"})
    void what_nobody_can_write_to_is_no_contact(String line) {
        assertThat(contact(line).oddContact()).isPresent();
    }

    @Test
    void a_hub_is_an_address_that_can_be_asked() {
        assertThat(new Declaration("", "", "", null, "https://hub.example/").oddHub())
                .isFalse();
        assertThat(new Declaration("", "", "", null, "").oddHub()).isFalse();
        assertThat(new Declaration("", "", "", null, "file:///etc/passwd").oddHub())
                .isTrue();
    }
}
