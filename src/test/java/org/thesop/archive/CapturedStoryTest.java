package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapturedStoryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Washington -- | Washington",
                "Washington-- | Washington",
                "Washington --- | Washington",
                "Washington - | Washington",
                "Washington – | Washington",
                "Washington — | Washington",
                "WASHINGTON— | WASHINGTON",
                "WASHINGTON, D.C. - | WASHINGTON, D.C.",
                "WASHINGTON (SOP) -- | WASHINGTON (SOP)",
                "San Juan, Puerto Rico — | San Juan, Puerto Rico",
                "Winston-Salem, N.C. -- | Winston-Salem, N.C.",
                "Rio de Janeiro -- | Rio de Janeiro",
                "The Hague -- | The Hague",
                "São Paulo, Brazil – | São Paulo, Brazil",
                "Coeur d'Alene, Idaho -- | Coeur d'Alene, Idaho",
                "MOSCOW, April 6 -- | MOSCOW, April 6"
            })
    void the_dateline_is_taken_out_of_the_first_paragraph(String written, String place) {
        for (var gap : List.of(" ", "\u00a0 ")) {
            var page = Pages.story(written + gap + Pages.FIRST);
            assertThat(page.dateline()).contains(place);
            assertThat(page.body()).isEqualTo("<p>" + Pages.FIRST + "</p>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor resigned on Monday -- again.",
                "It was, she said — twice — a mistake.",
                "A well-known baker - and his dog - left town.",
                "President Bush -- A Republican from Texas -- spoke.",
                "“Enough,” said Dr. Reyes -- and left.",
                "1999–2000 was a good year for pears.",
                "-- Nobody said a word.",
                "No dash at all in here."
            })
    void a_sentence_with_dashes_is_no_dateline(String sentence) {
        var page = Pages.story(sentence);
        assertThat(page.dateline()).isEmpty();
        assertThat(page.body()).isEqualTo("<p>" + sentence + "</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lowe -- Our best player -- scored twice.", "Springfield -- where else? -- has a new zoo."})
    void a_doubtful_dash_is_left_alone_and_listed(String sentence) {
        var page = Pages.story(sentence);
        assertThat(page.dateline()).isEmpty();
        assertThat(page.body()).isEqualTo("<p>" + sentence + "</p>");
        assertThat(kinds(page)).containsExactly(RemarkKind.DATELINE_DOUBTFUL);
    }

    @Test
    void a_dash_of_another_kind_later_in_the_sentence_does_not_cast_doubt() {
        assertThat(Pages.story("Washington -- The café reopened — with better soup.")
                        .dateline())
                .contains("Washington");
    }

    @Test
    void a_dateline_on_a_line_of_its_own_leaves_no_empty_paragraph() {
        var page = Pages.story("Washington --\n\n" + Pages.FIRST);
        assertThat(page.dateline()).contains("Washington");
        assertThat(page.body()).isEqualTo("<p>" + Pages.FIRST + "</p>");
    }

    @Test
    void only_the_first_paragraph_has_a_dateline() {
        var page = Pages.story(Pages.FIRST + "\n\nBoston -- The rest stayed home.");
        assertThat(page.dateline()).isEmpty();
        assertThat(page.body()).endsWith("<p>Boston -- The rest stayed home.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo: The team and its second bus.",
                "Caption: The team and its second bus.",
                "PHOTO: The team.",
                "Pictured: The driver.",
                "(Photo by Ines Hall)",
                "(Photo courtesy of Ellery College)",
                "(Photo: Ines Hall / theSOP)",
                "Photo by Ines Hall"
            })
    void a_caption_is_a_paragraph_set_apart_wherever_it_stands(String caption) {
        var apart = "<p><em>" + caption + "</em></p>";
        var above = Pages.story(caption + "\n\nBoston -- " + Pages.FIRST);
        assertThat(above.dateline()).contains("Boston");
        assertThat(above.body()).isEqualTo(apart + "\n<p>" + Pages.FIRST + "</p>");
        assertThat(above.summary()).isEqualTo(Pages.FIRST);
        assertThat(kinds(above)).containsExactly(RemarkKind.CAPTION);

        var below = Pages.endingWith(caption + "\n\nBy Ada Lowe\nStaff Writer");
        assertThat(below.body()).endsWith(apart);
        assertThat(below.credits()).hasSize(1);
    }

    @Test
    void a_caption_between_headline_and_byline_does_not_hide_the_byline() {
        var page = Pages.under("Photo: The team.\n\nBy Ada Lowe");
        assertThat(page.bylines()).containsExactly(CapturedName.untitled("Ada Lowe"));
        assertThat(page.body()).isEqualTo("<p><em>Photo: The team.</em></p>\n<p>" + Pages.FIRST + "</p>");
    }

    @Test
    void a_sentence_about_a_photo_is_no_caption() {
        var page = Pages.endingWith("Photo by photo, the album tells how the bus was lost. Nobody smiles in it.");
        assertThat(kinds(page)).isEmpty();
    }

    @Test
    void blanks_of_every_width_become_one_and_what_nobody_sees_goes() {
        var page = Pages.story("\u00a0 One\u00a0 two\t\tthree\u2009four\u3000five\u202fsix\u00ad\u200b\ufeff. \u00a0");
        assertThat(page.body()).isEqualTo("<p>One two three four five six.</p>");
        assertThat(page.remarks()).isEmpty();
    }

    @Test
    void letters_beyond_the_first_plane_and_joined_signs_survive() {
        assertThat(Pages.story("A clef 𝄞 and a family 👩\u200d👧 came.").body())
                .isEqualTo("<p>A clef 𝄞 and a family 👩\u200d👧 came.</p>");
    }

    @Test
    void lines_without_blank_lines_between_them_are_paragraphs_when_each_ends_a_sentence() {
        var page = Pages.story(
                "First came the bus, late as ever, with its lights off.\n“Get in,” said the driver.\nThey did.");
        assertThat(page.paragraphs()).hasSize(3);
        assertThat(page.remarks()).isEmpty();
    }

    @Test
    void a_list_of_short_lines_is_not_run_together() {
        assertThat(Pages.story("The winners:\nAda Lowe\nBenedict Ruiz\nNobody else")
                        .paragraphs())
                .hasSize(4);
    }

    @Test
    void a_second_headline_that_differs_in_blanks_and_case_is_the_headline() {
        var page = Pages.parsed(Pages.HEAD + "TEAM  wins\n\nTeam Wins\u00a0\n\nBy Walt Quill\n\n" + Pages.FIRST);
        assertThat(page.headline()).isEqualTo("Team Wins");
        assertThat(page.remarks()).isEmpty();
    }

    @Test
    void a_title_cut_short_is_known_again_and_listed() {
        var page = Pages.parsed(
                Pages.HEAD + "Team wins the fin...\n\nTeam wins the final\n\nBy Walt Quill\n\n" + Pages.FIRST);
        assertThat(page.headline()).isEqualTo("Team wins the final");
        assertThat(kinds(page)).containsExactly(RemarkKind.HEADLINES_DIFFER);
    }

    @Test
    void a_headline_may_begin_with_by_when_it_is_printed_twice() {
        var page = Pages.parsed(Pages.HEAD + "By Land and Sea\n\nBy Land and Sea\n\nBy Walt Quill\n\n" + Pages.FIRST);
        assertThat(page.headline()).isEqualTo("By Land and Sea");
        assertThat(page.bylines()).containsExactly(CapturedName.untitled("Walt Quill"));
    }

    @Test
    void a_title_above_everything_counts_as_the_first_of_the_two() {
        var page = Pages.parsed("Team wins\n" + Pages.HEAD + "Team wins\n\nBy Walt Quill\n\n" + Pages.FIRST);
        assertThat(page.headline()).isEqualTo("Team wins");
        assertThat(page.remarks()).isEmpty();
    }

    @Test
    void a_masthead_of_one_label_a_line_is_a_masthead_too() {
        var labels = "Contact theSOP\nAbout theSOP\nSupport theSOP\nWriters\nEditors\nManaging Editors\n";
        var page =
                Pages.parsed(labels + "Published:April 14th, 2008 10:37 EST\nWin\nWin\nBy Walt Quill\n" + Pages.FIRST);
        assertThat(page.remarks()).isEmpty();
    }

    @Test
    void strange_lines_above_the_page_are_left_out_and_listed() {
        var page = Pages.parsed(
                "Saved from the old site\n" + Pages.HEAD + "Win\n\nWin\n\nBy Walt Quill\n\n" + Pages.FIRST);
        assertThat(page.remarks()).containsExactly(new Remark(RemarkKind.LINE_LEFT_OUT, 1, "Saved from the old site"));
    }

    @Test
    void the_summary_ends_at_a_sentence_and_not_at_an_abbreviation() {
        var page = Pages.story(
                "Sen. Ada B. Lowe of the U.S. Senate opened the pool. It was cold. " + "Very cold. ".repeat(12)
                        + "Nobody said how cold it really was in the end, because nobody had gone in.");
        assertThat(page.summary())
                .startsWith("Sen. Ada B. Lowe of the U.S. Senate opened the pool.")
                .endsWith("cold.");
        assertThat(page.summary().length()).isBetween(180, 200);
    }

    @Test
    void a_first_paragraph_that_is_a_little_too_long_for_a_summary_is_read_like_any_other() {
        assertThat(Pages.story("It was cold. " + "W".repeat(187) + ".").summary())
                .isEqualTo("It was cold.");
    }

    @Test
    void the_summary_of_one_endless_sentence_ends_at_a_word() {
        assertThat(Pages.story("word, ".repeat(60) + "end.").summary())
                .endsWith("word…")
                .hasSizeLessThanOrEqualTo(200);
        assertThat(Pages.story("𝄞".repeat(300)).summary())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("𝄞…");
    }

    private static List<RemarkKind> kinds(CapturedPage page) {
        return page.remarks().stream().map(Remark::kind).toList();
    }
}
