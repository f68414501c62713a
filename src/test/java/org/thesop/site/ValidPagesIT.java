package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.newsroom.Reader;
import org.xml.sax.SAXException;

/** The paper's pages, held against HTML by the W3C's own check: no error on any of them. */
class ValidPagesIT {

    private static List<String> errors(String page) throws IOException, SAXException {
        var check = new EmbeddedValidator();
        check.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return check.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                .lines()
                .filter(line -> line.contains("error"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/section/campus",
                "/section/opinion",
                "/people/wendy",
                "/writers",
                "/archive",
                "/search",
                "/search?q=buses",
                "/search?q=busses",
                "/feeds",
                "/about",
                "/contact",
                "/corrections",
                "/record",
                "/nothing/here"
            })
    void a_page_has_no_error(String path) throws IOException, SAXException {
        assertThat(errors(Reader.get(path).body())).isEmpty();
    }

    @Test
    void a_story_has_no_error_and_neither_has_what_changed_in_it() throws IOException, SAXException {
        // One of the paper's own: the check, which is of 2020, knows neither lazy frames nor what an embed needs.
        var story = Pattern.compile("href=\"(/story/[^\"]+/night-buses-return)\"")
                .matcher(Reader.get("/search?q=%22Night+buses+return%22").body());
        assertThat(story.find()).isTrue();
        assertThat(errors(Reader.get(story.group(1)).body())).isEmpty();
        assertThat(errors(Reader.get(story.group(1) + "/changes").body())).isEmpty();
    }

    @Test
    void the_check_finds_what_is_wrong() throws IOException, SAXException {
        assertThat(errors("<!DOCTYPE html><html lang=en><title>x</title><p><div></p>"))
                .isNotEmpty();
    }
}
