package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.PageWeight;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** What a reader on a slow line, with an old phone and without scripts, gets of the paper. */
class LightPagesIT {

    private static final int MOST_BYTES = 40_000;
    /** Stories of the demo's own: others may have left some that nobody would print. */
    private static final Pattern STORY = Pattern.compile("<loc>https?://[^/]+(/story/[^<]+/(?:night-buses-return"
            + "|three-seats-nineteen-names|what-the-new-honor-code-leaves-out|la-cocina-que-abre-a-medianoche"
            + "|mon-arrivee-en-dix-sept-fautes))<");

    @Test
    void a_story_with_all_that_it_needs_but_its_pictures_weighs_under_forty_kilobytes()
            throws IOException, InterruptedException {
        var stories = STORY.matcher(Reader.get("/sitemap/stories-1.xml").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(stories).hasSizeGreaterThan(2);
        for (var story : stories) {
            var weight = PageWeight.of(TheNewsroom.at(story));
            assertThat(weight.bytes()).as(story + " " + weight.besides()).isLessThan(MOST_BYTES);
            assertThat(weight.besides()).as("its style and its icon").hasSize(2);
        }
    }
}
