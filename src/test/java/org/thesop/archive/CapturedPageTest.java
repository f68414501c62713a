package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapturedPageTest {
    @Test
    void a_page_of_the_old_site_is_understood_whole() {
        var page = Pages.parsed(Pages.file("harbor-ferry.txt"));
        assertThat(page.headline()).isEqualTo("Night ferry wins another winter");
        assertThat(page.bylines()).containsExactly(CapturedName.untitled("SOP newswire4"));
        assertThat(page.dateline()).contains("Port Ellery");
        assertThat(page.credits()).containsExactly(new CapturedName("Tomás W. Brannigan", Optional.of("Staff Writer")));
        assertThat(page.published().printed()).isEqualTo(LocalDateTime.of(2007, 10, 3, 16, 5));
        assertThat(page.published().instant()).isEqualTo(Instant.parse("2007-10-03T20:05:00Z"));
        assertThat(page.published().day()).isEqualTo(LocalDate.of(2007, 10, 3));
        assertThat(page.remarks())
                .extracting(Remark::kind, Remark::line, Remark::excerpt)
                .containsExactly(tuple(RemarkKind.LINK_LOST, 19, "See the text of the council’s decision."));
    }

    @Test
    void the_body_is_small_html_with_its_typography_and_nothing_that_acts_as_markup() {
        var body = Pages.parsed(Pages.file("harbor-ferry.txt")).body().split("\n");
        assertThat(body)
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).startsWith("<p>").endsWith("</p>"));
        assertThat(body[0]).startsWith("<p>The night ferry between Port Ellery and Gull Island");
        assertThat(body[1])
                .isEqualTo("<p>“You can’t ask nurses to sleep on a pier,” said Dr. Amelia Okafor, who works the late"
                        + " shift at the mainland hospital. “We asked for one boat. We got one boat.”</p>");
        assertThat(body[2])
                .isEqualTo("<p>The council voted 5–4 — with one member taking part by telephone — to spend $212,000 on"
                        + " fuel &amp; crew, &lt;em&gt;provided&lt;/em&gt; that fares rise by 40¢.</p>");
        assertThat(body[4]).isEqualTo("<p>See the text of the council’s decision.</p>");
    }

    @Test
    void a_page_with_two_names_a_picture_broken_lines_and_a_foot_is_understood_too() {
        var page = Pages.parsed(Pages.file("two-names-and-a-photo.txt"));
        assertThat(page.headline()).isEqualTo("Orchard Hall’s clock strikes thirteen…");
        assertThat(page.bylines())
                .containsExactly(
                        new CapturedName("Ada Lowe", Optional.of("Staff Writer")),
                        new CapturedName("Benedict Ruiz", Optional.of("Campus Correspondent")));
        assertThat(page.dateline()).contains("WASHINGTON GROVE, Md.");
        assertThat(page.published().printed()).isEqualTo(LocalDateTime.of(2009, 2, 22, 21, 15));
        assertThat(page.paragraphs()).hasSize(3);
        assertThat(page.body())
                .startsWith("<p><em>Photo: The clock tower in the snow. (Photo by Ines Hall)</em></p>\n<p>The clock of")
                .contains("after a pause in which several people")
                .endsWith("<p>It has not been wrong since 1931.</p>");
        assertThat(page.credits())
                .containsExactly(
                        new CapturedName("Ada Lowe", Optional.of("Staff Writers")),
                        new CapturedName("Benedict Ruiz", Optional.of("Staff Writers")));
        assertThat(page.remarks())
                .extracting(Remark::kind, Remark::line)
                .containsExactly(
                        tuple(RemarkKind.HEADLINES_DIFFER, 7),
                        tuple(RemarkKind.NAMES_SPLIT, 11),
                        tuple(RemarkKind.CAPTION, 13),
                        tuple(RemarkKind.LINES_JOINED, 15),
                        tuple(RemarkKind.NAMES_SPLIT, 21),
                        tuple(RemarkKind.FOOT_LEFT_OUT, 24),
                        tuple(RemarkKind.FOOT_LEFT_OUT, 25));
    }

    @Test
    void a_bare_page_is_taken_and_what_it_lacks_is_listed() {
        var page = Pages.parsed(Pages.file("no-names.txt"));
        assertThat(page.bylines()).isEmpty();
        assertThat(page.credits()).isEmpty();
        assertThat(page.dateline()).isEmpty();
        assertThat(page.paragraphs()).hasSize(2);
        assertThat(page.published().instant()).isEqualTo(Instant.parse("2006-01-09T05:20:00Z"));
        assertThat(page.remarks())
                .extracting(Remark::kind, Remark::line)
                .containsExactly(
                        tuple(RemarkKind.NO_MASTHEAD, 1),
                        tuple(RemarkKind.HEADLINE_ONCE, 2),
                        tuple(RemarkKind.NO_BYLINE, 2));
    }

    /** The paper's own page where it is at hand, else ours of the same make: both say the same of themselves. */
    @Test
    void the_real_page_at_hand_has_all_that_the_old_site_printed() throws IOException {
        var real = Path.of("../shared/samples/captured-page-2008-04-14.txt");
        var page = Pages.parsed(Files.exists(real) ? Files.readAllBytes(real) : Pages.file("harbor-ferry.txt"));
        assertThat(page.bylines()).singleElement().satisfies(by -> {
            assertThat(by.name()).startsWith("SOP newswire");
            assertThat(by.title()).isEmpty();
        });
        assertThat(page.dateline()).isPresent();
        assertThat(page.credits()).singleElement().satisfies(credit -> assertThat(credit.title())
                .contains("Staff Writer"));
        assertThat(page.body()).contains("“", "’", "<p>See the text of").doesNotContain("\u00a0", "  ", " -- ");
        assertThat(page.summary()).hasSizeLessThanOrEqualTo(200);
        assertThat(page.remarks()).extracting(Remark::kind).containsExactly(RemarkKind.LINK_LOST);
    }

    @Test
    void a_page_cannot_be_made_without_a_headline_or_with_captions_only() {
        var page = Pages.parsed(Pages.file("no-names.txt"));
        var caption = List.of(new CapturedParagraph("Photo: A chair.", true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapturedPage(
                        "Chairs", List.of(), Optional.empty(), caption, List.of(), page.published(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapturedPage(
                        " ", List.of(), Optional.empty(), page.paragraphs(), List.of(), page.published(), List.of()));
    }
}
