package org.thesop.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.platform.Fingerprint;
import org.thesop.story.PublicText;

class LinkTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.000001Z");

    @Test
    void a_fact_cannot_be_read_as_two() {
        assertThat(new Fingerprint("form 1").fact("a", "x\nb 1 y").text()).isEqualTo("form 1\na 7 x\nb 1 y\n");
        assertThat(new Fingerprint("form 1").fact("a", "x").fact("b", "y").hash())
                .isNotEqualTo(new Fingerprint("form 1").fact("a", "x\nb 1 y").hash());
    }

    @Test
    void nothing_is_not_the_same_as_empty_and_length_is_in_bytes() {
        assertThat(new Fingerprint("form 1")
                        .fact("a", null)
                        .fact("b", "")
                        .fact("c", "é")
                        .text())
                .isEqualTo("form 1\na -\nb 0 \nc 2 é\n");
    }

    @Test
    void a_hash_is_the_one_that_everybody_computes() {
        assertThat(new Fingerprint("abc").hash())
                .isEqualTo("edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb");
    }

    @Test
    void moments_are_written_to_the_microsecond() {
        assertThat(Link.moment(NOON)).isEqualTo("2026-11-26T12:00:00.000001Z");
        assertThat(Link.moment(Instant.parse("2026-11-26T12:00:00Z"))).isEqualTo("2026-11-26T12:00:00.000000Z");
        assertThat(Link.moment(null)).isNull();
    }

    @Test
    void no_fact_of_a_decision_can_change_without_its_hash() {
        var links = List.of(
                link(1, "maggie", "too early", null, null),
                link(2, "maggie", "too early", null, null),
                link(1, "miles", "too early", null, null),
                link(1, "maggie", "too late", null, null),
                link(1, "maggie", "too early", NOON, null),
                link(1, "maggie", "too early", null, "a".repeat(64)));
        assertThat(new HashSet<>(links.stream().map(Link::hashOfFacts).toList()))
                .hasSize(links.size());
    }

    @Test
    void what_readers_get_is_in_the_hash_of_a_text() {
        var credits = List.of(new PublicText.Credited("WORDS", "UNDER_HEADLINE", "Wendy Writer", "Staff Writer"));
        var texts = List.of(
                new PublicText("Buses", "", "", "<p>They run.</p>", null, credits),
                new PublicText("Busses", "", "", "<p>They run.</p>", null, credits),
                new PublicText("Buses", "", "", "<p>They ran.</p>", null, credits),
                new PublicText("Buses", "", "", "<p>They run.</p>", "Not on Sundays.", credits),
                new PublicText("Buses", "", "", "<p>They run.</p>", null, List.of()));
        assertThat(new HashSet<>(texts.stream().map(PublicText::hash).toList())).hasSize(texts.size());
    }

    private static Link link(long number, String handle, String reason, Instant moment, String text) {
        return new Link(
                number,
                Link.NOTHING_BEFORE,
                7,
                3,
                4,
                "FIRST",
                "SPIKE",
                "DRAFT",
                "SPIKED",
                5L,
                handle,
                NOON,
                reason,
                moment,
                text,
                "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
                NOON,
                "");
    }
}
