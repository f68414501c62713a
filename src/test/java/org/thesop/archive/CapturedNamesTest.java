package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapturedNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By SOP newswire2 | SOP newswire2",
                "By SOP Newswire | SOP Newswire",
                "BY WENDY HOLLOWAY | WENDY HOLLOWAY",
                "by Wendy Holloway | Wendy Holloway",
                "By: Wendy Holloway | Wendy Holloway",
                "Written by Wendy Holloway | Wendy Holloway",
                "By David I. McKeeby | David I. McKeeby",
                "By Robert Hale Jr. | Robert Hale Jr.",
                "By Robert Hale, Jr. | Robert Hale, Jr.",
                "By Ludwig van der Berg | Ludwig van der Berg",
                "By Núria d'Armagnac-Ōta | Núria d'Armagnac-Ōta",
                "By 山田花子 | 山田花子",
                "By Wendy Holloway, Staff Writer | Wendy Holloway = Staff Writer",
                "By Wendy Holloway, Reuters | Wendy Holloway = Reuters",
                "By Robert Hale, Jr., Sports Editor | Robert Hale, Jr. = Sports Editor",
                "By Wendy Holloway and Walt Quill | Wendy Holloway; Walt Quill",
                "By Wendy Holloway & Walt Quill | Wendy Holloway; Walt Quill",
                "By Wendy Holloway with Walt Quill | Wendy Holloway; Walt Quill",
                "By Wendy Holloway, Walt Quill, and Ada Lowe | Wendy Holloway; Walt Quill; Ada Lowe",
                "By Wendy Holloway, Walt Quill and Ada Lowe | Wendy Holloway; Walt Quill; Ada Lowe",
                "By Wendy Holloway and Walt Quill, Staff Writers | Wendy Holloway = Staff Writers; Walt Quill = Staff"
                        + " Writers",
                "By Ada Lowe, Critic, and Walt Quill, Editor | Ada Lowe = Critic; Walt Quill = Editor",
                "By Science and Technology Desk | Science and Technology Desk"
            })
    void names_under_the_headline_are_told_apart_from_their_titles(String line, String names) {
        var page = Pages.under(line);
        assertThat(shown(page.bylines())).isEqualTo(names);
        assertThat(page.body()).isEqualTo("<p>" + Pages.FIRST + "</p>");
    }

    @Test
    void one_line_for_several_people_is_listed_and_so_is_one_kept_whole() {
        assertThat(kinds(Pages.under("By Wendy Holloway and Walt Quill"))).containsExactly(RemarkKind.NAMES_SPLIT);
        assertThat(kinds(Pages.under("By Science and Technology Desk"))).containsExactly(RemarkKind.NAME_KEPT_WHOLE);
    }

    @Test
    void a_name_in_small_letters_is_believed_under_the_headline_only_and_listed() {
        var page = Pages.under("By hollow reed");
        assertThat(shown(page.bylines())).isEqualTo("hollow reed");
        assertThat(kinds(page)).containsExactly(RemarkKind.NAME_GUESSED);
        assertThat(Pages.endingWith("By the sea").body()).endsWith("<p>By the sea</p>");
    }

    @Test
    void a_title_may_stand_on_the_line_under_the_name() {
        assertThat(shown(Pages.under("By Wendy Holloway\nStaff Writer").bylines()))
                .isEqualTo("Wendy Holloway = Staff Writer");
    }

    @Test
    void a_first_paragraph_right_under_the_name_is_no_title() {
        var page = Pages.under("By Wendy Holloway\nThe team won.");
        assertThat(shown(page.bylines())).isEqualTo("Wendy Holloway");
        assertThat(page.body()).startsWith("<p>The team won.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday the snow had gone.",
                "By the time he was thirty, Colonel Reyes had written four operas and a cookbook.",
                "Bystanders cheered"
            })
    void a_story_that_begins_with_by_keeps_its_sentence(String sentence) {
        var page = Pages.under(sentence);
        assertThat(page.bylines()).isEmpty();
        assertThat(page.body()).startsWith("<p>" + sentence + "</p>");
        assertThat(kinds(page)).containsExactly(RemarkKind.NO_BYLINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Lowe~Staff Writer | Ada Lowe = Staff Writer",
                "By Ada Lowe~~Staff Writer | Ada Lowe = Staff Writer",
                "By Ada Lowe~Staff Writer~theSOP | Ada Lowe = Staff Writer, theSOP",
                "By Ada Lowe | Ada Lowe",
                "-- By Ada Lowe | Ada Lowe",
                "By Ada Lowe, Staff Writer | Ada Lowe = Staff Writer",
                "By Ada Lowe and Walt Quill~Editors | Ada Lowe = Editors; Walt Quill = Editors"
            })
    void the_credit_at_the_end_is_read_with_its_title_or_without(String lines, String names) {
        var page = Pages.endingWith(lines.replace('~', '\n'));
        assertThat(shown(page.credits())).isEqualTo(names);
        assertThat(page.paragraphs()).hasSize(1);
    }

    @Test
    void an_unusual_title_is_taken_and_listed() {
        var page = Pages.endingWith("By Ada Lowe\nBeekeeper");
        assertThat(shown(page.credits())).isEqualTo("Ada Lowe = Beekeeper");
        assertThat(kinds(page)).containsExactly(RemarkKind.TITLE_GUESSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The rest is silence.", "By Friday everyone knew.", "“Goodbye”"})
    void a_story_without_a_credit_keeps_its_last_line(String last) {
        var page = Pages.endingWith(last);
        assertThat(page.credits()).isEmpty();
        assertThat(page.body()).endsWith("<p>" + last + "</p>");
    }

    @Test
    void names_within_the_story_stay_in_the_story() {
        var page = Pages.story("Part one was better.\n\nBy Ada Lowe\n\n" + Pages.FIRST + "\n\nIt was a long way home.");
        assertThat(page.credits()).isEmpty();
        assertThat(page.body()).contains("<p>By Ada Lowe</p>");
    }

    private static List<RemarkKind> kinds(CapturedPage page) {
        return page.remarks().stream().map(Remark::kind).toList();
    }

    private static String shown(List<CapturedName> names) {
        return String.join(
                "; ",
                names.stream()
                        .map(name ->
                                name.name() + name.title().map(" = "::concat).orElse(""))
                        .toList());
    }
}
