package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatelineTest {

    @Test
    void it_opens_the_first_paragraph() {
        assertThat(Dateline.into("<p>The council voted.</p>\n<p>So.</p>", "Harlan"))
                .isEqualTo("<p><span class=\"dateline\">Harlan</span> — The council voted.</p>\n<p>So.</p>");
    }

    @Test
    void a_picture_that_leads_stands_above_it() {
        assertThat(Dateline.into("<figure><img></figure>\n<p>The council voted.</p>", "Harlan"))
                .isEqualTo(
                        "<figure><img></figure>\n<p><span class=\"dateline\">Harlan</span> — The council voted.</p>");
    }

    @Test
    void a_body_that_begins_otherwise_gets_a_line_of_its_own() {
        assertThat(Dateline.into("<h2>Who waited</h2>", "Harlan"))
                .isEqualTo("<p><span class=\"dateline\">Harlan</span></p><h2>Who waited</h2>");
    }

    @Test
    void without_one_the_body_stays_as_it_is() {
        assertThat(Dateline.into("<p>The council voted.</p>", " ")).isEqualTo("<p>The council voted.</p>");
    }

    @Test
    void a_place_is_text_and_never_markup() {
        assertThat(Dateline.into("<p>x</p>", "<script>&\""))
                .startsWith("<p><span class=\"dateline\">&lt;script&gt;&amp;&quot;<");
    }
}
