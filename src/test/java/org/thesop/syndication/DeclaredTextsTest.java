package org.thesop.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.thesop.house.Declaration;
import org.thesop.platform.PaperZone;

class DeclaredTextsTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private final DeclaredTexts texts = new DeclaredTexts(new PaperZone(ZoneId.of("America/New_York")));

    @Test
    void whoever_finds_a_hole_is_told_whom_to_tell_and_until_when_that_is_good() {
        var said = texts.security(new Declaration(
                        "",
                        "security@paper.example\nhttps://paper.example/contact",
                        "https://paper.example/policy",
                        UNTIL,
                        ""))
                .orElseThrow();
        assertThat(said.lines())
                .contains(
                        "Contact: mailto:security@paper.example",
                        "Contact: https://paper.example/contact",
                        "Expires: 2027-01-01T05:00:00Z",
                        "Policy: https://paper.example/policy")
                .anyMatch(line -> line.startsWith("Canonical: ") && line.endsWith("/.well-known/security.txt"));
    }

    @Test
    void a_paper_that_declares_nothing_has_no_such_files() {
        var nothing = new Declaration(" ", null, "", null, null);
        assertThat(texts.ads(nothing)).isEmpty();
        assertThat(texts.security(nothing)).isEmpty();
    }
}
