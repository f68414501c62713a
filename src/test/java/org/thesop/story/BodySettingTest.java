package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.platform.Messages;
import org.thesop.story.BodySetting.Act;

/** What an editor did to words without changing them is said for what it is. */
class BodySettingTest {

    private static List<BodySetting> done(String then, String now) {
        return BodyChanges.between(BodyHtml.of(then), BodyHtml.of(now)).rows().stream()
                .flatMap(row -> row.settings().stream())
                .toList();
    }

    @Test
    void a_link_says_where_it_leads_and_where_another_led() {
        assertThat(done("<p>The report says so.</p>", "<p>The <a href=\"https://a.org/1\">report</a> says so.</p>"))
                .containsExactly(new BodySetting(Act.LINK, "report", "https://a.org/1"));
        assertThat(done("<p>A <a href=\"/old\">report</a></p>", "<p>A <a href=\"/new\">report</a></p>"))
                .containsExactly(
                        new BodySetting(Act.LINK, "report", "/new"), new BodySetting(Act.NO_LINK, "report", "/old"));
    }

    @Test
    void a_footnote_says_its_words() {
        var noted = "<p>It was late.<sup class=\"footnote\">By an hour.</sup></p>";
        assertThat(done("<p>It was late.</p>", noted))
                .containsExactly(new BodySetting(Act.FOOTNOTE, "", "By an hour."));
        assertThat(done(noted, "<p>It was late.</p>"))
                .containsExactly(new BodySetting(Act.NO_FOOTNOTE, "", "By an hour."));
    }

    @Test
    void emphasis_is_told_once_for_all_of_its_words_and_also_beside_other_words() {
        assertThat(done("<p>So very late</p>", "<p>So <strong>very <em>late</em></strong></p>"))
                .containsExactly(new BodySetting(Act.ITALIC, "late", ""), new BodySetting(Act.BOLD, "very late", ""));
        assertThat(done("<p>The night bus came <em>late</em> again.</p>", "<p>The bus came late again, he said.</p>"))
                .containsExactly(new BodySetting(Act.NOT_ITALIC, "late", ""));
        assertThat(done("<p>The night bus came <em>late</em> again.</p>", "<p>The bus came <em>late</em> again.</p>"))
                .isEmpty();
    }

    @Test
    void a_paragraph_that_became_a_subhead_and_a_described_picture_say_so() {
        assertThat(done("<p>Why so late</p>", "<h2>Why so late</h2>"))
                .containsExactly(new BodySetting(Act.SUBHEAD, "", ""));
        assertThat(done("<figure data-media=\"x\"></figure>", "<figure data-media=\"x\" data-alt=\"A bus\"></figure>"))
                .allMatch(each -> each.act() == Act.OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void each_has_its_sentence(Act act) {
        assertThat(new Messages().text("BodySetting." + act, "words", "said")).isNotBlank();
    }
}
