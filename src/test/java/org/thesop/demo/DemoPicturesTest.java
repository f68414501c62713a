package org.thesop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoPicturesTest {

    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final Pattern FIGURE = Pattern.compile("<figure data-media=\"([^\"]*)\"([^>]*)>");

    private static final int LARGEST = 150_000;
    private static final int LARGEST_ALL = 1_500_000;

    private static Set<DemoFile> described() throws IOException {
        return Pattern.compile("(?m)^---$")
                .splitAsStream(Files.readString(DEMO.resolve("pictures.txt")))
                .map(DemoFile::read)
                .collect(Collectors.toSet());
    }

    private static Set<String> names() throws IOException {
        return described().stream().map(file -> file.get("name")).collect(Collectors.toSet());
    }

    @Test
    void each_picture_is_described_and_each_description_has_its_picture() throws IOException {
        var files = new TreeSet<String>();
        try (var folder = Files.list(DEMO.resolve("pictures"))) {
            folder.forEach(file -> files.add(file.getFileName().toString().replace(".jpg", "")));
        }
        assertThat(files).isEqualTo(new TreeSet<>(names()));
        for (var file : described()) {
            for (var key : Set.of("by", "credit", "licence", "alt", "caption")) {
                assertThat(file.get(key)).as(file.get("name") + "’s " + key).isNotBlank();
            }
        }
    }

    @Test
    void stories_name_pictures_that_there_are() throws IOException {
        var known = names();
        var named = new TreeSet<String>();
        try (var stories = Files.list(DEMO.resolve("stories"))) {
            for (var story : stories.toList()) {
                FIGURE.matcher(Files.readString(story)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(known).containsAll(named).hasSizeGreaterThan(named.size());
    }

    @Test
    void a_picture_in_a_story_of_another_language_has_words_of_that_language() throws IOException {
        try (var stories = Files.list(DEMO.resolve("stories"))) {
            for (var path : stories.toList()) {
                var story = DemoFile.read(Files.readString(path));
                if (!story.get("language").equals("en")) {
                    FIGURE.matcher(story.body()).results().forEach(found -> assertThat(found.group(2))
                            .as(path.toString())
                            .contains("data-alt=", "data-credit="));
                }
            }
        }
    }

    @Test
    void the_pictures_are_light() throws IOException {
        var all = 0L;
        try (var folder = Files.list(DEMO.resolve("pictures"))) {
            for (var file : folder.toList()) {
                assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST);
                all += Files.size(file);
            }
        }
        assertThat(all).isLessThan(LARGEST_ALL);
    }
}
