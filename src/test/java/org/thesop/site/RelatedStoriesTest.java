package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.site.Related.As;

/** Readers of a story are led to each other one once, from where it belongs. */
class RelatedStoriesTest {

    private static Related story(As as, String name) {
        return new Related(as, "/story/campus/2026/11/26/" + name, name, "en");
    }

    @Test
    void the_main_story_leads_its_package_wherever_the_database_put_it() {
        var related =
                RelatedStories.of(List.of(story(As.SIDEBAR, "one"), story(As.MAIN, "all"), story(As.SIDEBAR, "two")));
        assertThat(related.inPackage()).extracting(Related::headline).containsExactly("all", "one", "two");
        assertThat(related.followUps()).isEmpty();
        assertThat(related.previous()).isNull();
    }

    @Test
    void more_of_the_section_is_what_the_page_does_not_name_elsewhere_and_not_much() {
        var related = RelatedStories.of(List.of(
                story(As.PREVIOUS, "before"),
                story(As.MORE, "before"),
                story(As.MORE, "a"),
                story(As.MORE, "b"),
                story(As.MORE, "c"),
                story(As.MORE, "d"),
                story(As.MORE, "e")));
        assertThat(related.previous().headline()).isEqualTo("before");
        assertThat(related.more()).extracting(Related::headline).containsExactly("a", "b", "c", "d");
    }
}
