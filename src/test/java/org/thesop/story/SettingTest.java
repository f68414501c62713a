package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.story.BodySetting.Act;

/** Words that stay, and are set otherwise. */
class SettingTest {

    private static String set(String html, String words, Act act, String said) {
        var body = BodyHtml.of(html);
        var start = body.text().indexOf(words);
        assertThat(start).as(words).isNotNegative();
        var end = new Setting(act, said).isOfNotes() ? start : start + words.length();
        return body.setting(start, end, new Setting(act, said)).html();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BOLD     | <p>The bell rang.</p>                 | <p>The <strong>bell</strong> rang.</p>",
                "NOT_BOLD | <p><strong>The bell rang</strong></p> | <p><strong>The </strong>bell<strong> rang</strong></p>",
                "ITALIC   | <p><strong>The bell</strong></p>      | <p><strong>The </strong><em><strong>bell</strong></em></p>",
                "ITALIC   | <ul><li>The bell</li></ul>            | <ul><li>The <em>bell</em></li></ul>",
                "LOWERED  | <p>The <sup>bell</sup></p>            | <p>The <sub>bell</sub></p>",
                "NO_LINK  | <p><a href=\"/a\">The bell</a></p>    | <p><a href=\"/a\">The </a>bell</p>"
            })
    void emphasis_comes_and_goes_without_a_word_changing(Act act, String html, String now) {
        assertThat(set(html, "bell", act, "")).isEqualTo(now);
    }

    @Test
    void a_link_takes_the_place_of_another_and_goes_over_emphasis() {
        assertThat(set("<p><a href=\"/old\">The <em>old</em> bell</a> rang.</p>", "old bell", Act.LINK, "/new"))
                .isEqualTo("<p><a href=\"/old\">The </a><a href=\"/new\"><em>old</em> bell</a> rang.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "",
                "ftp://a.b"
            })
    void an_address_that_readers_may_not_be_sent_to_is_no_link(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Setting(Act.LINK, address));
    }

    @Test
    void markup_in_an_address_or_in_a_footnote_stays_words() {
        assertThat(set("<p>The bell</p>", "bell", Act.LINK, "https://a.org/\"><script>alert(1)</script>"))
                .isEqualTo("<p>The <a href=\"https://a.org/%22%3E%3Cscript%3Ealert%281%29%3C/script%3E\">bell</a></p>");
        assertThat(set("<p>The bell</p>", " bell", Act.FOOTNOTE, "<img src=x onerror=alert(1)>"))
                .isEqualTo("<p>The<sup class=\"footnote\">&lt;img src=x onerror=alert(1)&gt;</sup> bell</p>");
    }

    @Test
    void a_footnote_comes_after_those_of_its_place_and_goes_alone() {
        var two = set("<p>The bell<sup class=\"footnote\">One.</sup> rang.</p>", " rang", Act.FOOTNOTE, "Two.");
        assertThat(two)
                .isEqualTo("<p>The bell<sup class=\"footnote\">One.</sup><sup class=\"footnote\">Two.</sup> rang.</p>");
        assertThat(set(two, " rang", Act.NO_FOOTNOTE, "One."))
                .isEqualTo("<p>The bell<sup class=\"footnote\">Two.</sup> rang.</p>");
        assertThat(set(two, " rang", Act.NO_FOOTNOTE, "Three.")).isEqualTo(two);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBHEAD, 2, <h2>{}</h2>",
        "SUBHEAD, 4, <h4>{}</h4>",
        "QUOTE, '', <blockquote><p>{}</p></blockquote>",
        "PULL_QUOTE, '', <blockquote class=\"pull\"><p>{}</p></blockquote>",
        "ITEM, bullet, <ul><li>{}</li></ul>",
        "ITEM, number, <ol><li>{}</li></ol>"
    })
    void a_paragraph_becomes_something_else_and_a_paragraph_again(Act act, String said, String form) {
        var made = set("<p>One.</p><p>The bell</p><p>Two.</p>", "bell", act, said);
        assertThat(made).isEqualTo("<p>One.</p>\n" + form.replace("{}", "The bell") + "\n<p>Two.</p>");
        assertThat(set(made, "bell", Act.PARAGRAPH, "")).isEqualTo("<p>One.</p>\n<p>The bell</p>\n<p>Two.</p>");
    }

    @Test
    void a_subhead_is_not_bold_as_well() {
        assertThat(set("<p><strong>The</strong> bell</p>", "bell", Act.SUBHEAD, "3"))
                .isEqualTo("<h3>The bell</h3>");
    }

    @Test
    void a_picture_comes_after_the_paragraph_of_its_place_and_goes_with_its_caption() {
        var bell = "<p>The bell</p>";
        var list = "<ul><li>One</li><li>Two</li></ul>";
        var figure = "<figure data-media=\"m-1\"></figure>";
        assertThat(set(bell + list, "ell", Act.PICTURE, "m-1")).isEqualTo(bell + "\n" + figure + "\n" + list);
        assertThat(set(bell + list, "One", Act.PICTURE, "m-1")).isEqualTo(bell + "\n" + list + "\n" + figure);
        assertThat(set("<p>The bell<sup class=\"footnote\">Rang.</sup></p>", " bell", Act.PICTURE, "m-1"))
                .endsWith("</p>\n" + figure);
        var captioned = "<figure data-media=\"m-1\" data-alt=\"A bell\"><figcaption>Old</figcaption></figure>";
        assertThat(set(bell + captioned + list, "bell", Act.NO_PICTURE, "m-1")).isEqualTo(bell + "\n" + list);
        assertThatIllegalArgumentException().isThrownBy(() -> set(bell + captioned, "bell", Act.NO_PICTURE, "m-2"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Setting(Act.PICTURE, "../x\" onload=\""));
    }

    @Test
    void paragraphs_beside_each_other_become_one_list_or_one_quote() {
        var html = "<p>One</p><p>Two</p><p>Three</p>";
        assertThat(set(html, "One\n\nTwo", Act.ITEM, "number"))
                .isEqualTo("<ol><li>One</li><li>Two</li></ol>\n<p>Three</p>");
        assertThat(set(html, "Two\n\nThree", Act.QUOTE, ""))
                .isEqualTo("<p>One</p>\n<blockquote><p>Two</p><p>Three</p></blockquote>");
    }

    @Test
    void an_item_joins_the_lists_beside_it_and_a_list_is_parted_around_a_paragraph() {
        assertThat(set("<ul><li>One</li></ul><p>Two</p><ul><li>Three</li></ul>", "Two", Act.ITEM, "bullet"))
                .isEqualTo("<ul><li>One</li><li>Two</li><li>Three</li></ul>");
        assertThat(set("<ul><li>One</li><li>Two<ol><li>a</li></ol></li><li>Three</li></ul>", "Two", Act.PARAGRAPH, ""))
                .isEqualTo("<ul><li>One</li></ul>\n<p>Two</p>\n<ol><li>a</li></ol>\n<ul><li>Three</li></ul>");
        assertThat(set("<ul><li>One<ul><li>a</li></ul></li><li>Two</li></ul>", "One\na\nTwo", Act.ITEM, "number"))
                .isEqualTo("<ol><li>One<ul><li>a</li></ul></li><li>Two</li></ol>");
    }

    @Test
    void a_caption_and_an_item_under_another_stay_what_they_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(
                        "<figure data-media=\"m1\"><figcaption>The bell</figcaption></figure>", "bell", Act.QUOTE, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set("<ul><li>One<ul><li>a</li></ul></li></ul>", "a", Act.PARAGRAPH, ""));
    }

    @Test
    void a_suggestion_tells_what_the_words_were() {
        var body =
                BodyHtml.of("<p>One</p><blockquote><p>Two</p></blockquote><ol><li><a href=\"/t\">Three</a></li></ol>");
        var kind = new Setting(Act.SUBHEAD, "2");
        assertThat(body.settingBefore(0, 3, kind)).contains(new Setting(Act.PARAGRAPH, ""));
        assertThat(body.settingBefore(5, 8, kind)).contains(new Setting(Act.QUOTE, ""));
        assertThat(body.settingBefore(10, 15, kind)).contains(new Setting(Act.ITEM, "number"));
        assertThat(body.settingBefore(10, 15, new Setting(Act.LINK, "/u"))).contains(new Setting(Act.LINK, "/t"));
        assertThat(body.settingBefore(0, 3, new Setting(Act.LINK, "/u"))).isEmpty();
    }

    @Test
    void how_words_are_set_follows_those_that_are_left_and_words_follow_how_they_are_set() {
        var bold = Replacement.setting(4, 22, new Setting(Act.BOLD, ""));
        var words = new Replacement(Passage.Field.BODY, 8, 12, "loud");
        var then = "The old bell rang loud, at noon.";
        var now = "The old loud rang loud, at noon.";
        assertThat(words.moving(List.of(bold), then, now)).containsExactly(Optional.of(bold));
        assertThat(bold.moving(List.of(words), then, then)).containsExactly(Optional.of(words));
    }

    @Test
    void words_that_shall_come_behind_the_call_of_a_footnote_do_not_come_into_it() {
        var body = BodyHtml.of("<p>The bell rang at noon.</p>");
        var note = Replacement.setting(8, 8, new Setting(Act.FOOTNOTE, "Both said so."));
        var words = new Replacement(Passage.Field.BODY, 21, 21, " sharp");
        var now = body.setting(8, 8, note.setting());
        assertThat(note.moving(List.of(words), body.text(), now.text())).containsExactly(Optional.of(words));
        assertThat(now.replacing(21, 21, " sharp").html())
                .isEqualTo("<p>The bell<sup class=\"footnote\">Both said so.</sup> rang at noon sharp.</p>");
    }

    @Test
    void two_that_exclude_each_other_want_the_same_words_and_two_that_do_not_go_together() {
        var link = Replacement.setting(0, 8, new Setting(Act.LINK, "/a"));
        assertThat(link.overlaps(Replacement.setting(4, 12, new Setting(Act.NO_LINK, ""))))
                .isTrue();
        assertThat(link.overlaps(Replacement.setting(8, 12, new Setting(Act.LINK, "/b"))))
                .isFalse();
        assertThat(link.overlaps(Replacement.setting(0, 8, new Setting(Act.BOLD, ""))))
                .isFalse();
        assertThat(link.overlaps(new Replacement(Passage.Field.BODY, 0, 8, "other")))
                .isFalse();
    }
}
