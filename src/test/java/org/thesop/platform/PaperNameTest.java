package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the paper is called, in every text. */
class PaperNameTest {

    private final Messages messages = new Messages();
    private final Wordmark wordmark = new Wordmark();

    @AfterEach
    void as_the_texts_have_it() {
        PaperName.say(null, null);
    }

    @Test
    void without_a_setting_it_is_called_as_its_texts_have_it() {
        assertThat(messages.text("paper.name")).isEqualTo(PaperName.OURS);
        assertThat(messages.text("paper.fullName")).isEqualTo(PaperName.OURS_IN_FULL);
        assertThat(wordmark.getPlain() + "+" + wordmark.getInitials()).isEqualTo("the+SOP");
    }

    @Test
    void another_name_stands_in_every_text_of_pages_and_of_mail() {
        PaperName.say("The Ellery Courier", "The Paper of Ellery College");
        assertThat(new PaperTexts().getString("site.nav.contact")).isEqualTo("Contact The Ellery Courier");
        assertThat(messages.text("site.title.front")).isEqualTo("The Ellery Courier: The Paper of Ellery College");
        assertThat(wordmark.getPlain()).isEqualTo("The Ellery Courier");
        assertThat(wordmark.getInitials()).isEmpty();
    }

    @Test
    void no_sign_of_a_name_spoils_a_text_and_no_headline_is_renamed() {
        PaperName.say("Ann’s & Bo's {Gazette}", null);
        assertThat(messages.text("site.description.section", "theSOP"))
                .isEqualTo("The newest theSOP stories in Ann’s & Bo's {Gazette}, written by students.");
        assertThat(messages.text("paper.fullName")).isEqualTo(PaperName.OURS_IN_FULL);
    }

    @Test
    void initials_at_the_end_of_a_name_stand_out_and_a_name_of_nothing_else_does_not() {
        PaperName.say("The BSU", null);
        assertThat(wordmark.getInitials()).isEqualTo("BSU");
        PaperName.say("WKRP", null);
        assertThat(wordmark.getPlain() + "+" + wordmark.getInitials()).isEqualTo("WKRP+");
    }
}
