package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.PageWeight;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** What a reader on a slow line, with an old phone and without scripts, gets of the paper. */
class LightPagesIT {

    private static final int MOST_BYTES = 40_000;
    private static final Pattern STORY = Pattern.compile("href=\"(/story/[^\"]+)\"");

    @Test
    void a_story_with_all_that_it_needs_but_its_pictures_weighs_under_forty_kilobytes()
            throws IOException, InterruptedException {
        var stories = Stream.of("/", "/section/campus", "/section/espanol")
                .flatMap(list -> STORY.matcher(Reader.get(list).body()).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .limit(20)
                .toList();
        assertThat(stories).hasSizeGreaterThan(5);
        for (var story : stories) {
            var weight = PageWeight.of(TheNewsroom.at(story));
            assertThat(weight.bytes()).as(story + " " + weight.besides()).isLessThan(MOST_BYTES);
            assertThat(weight.besides()).as("its style and its icon").hasSize(2);
        }
    }
}
