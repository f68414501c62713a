package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapturedRefusalTest {
    private static final int TWENTY_MB = 20_000_000;

    @ParameterizedTest
    @CsvSource({
        "soup-recipe.txt, NO_PUBLICATION_LINE, 1, Onion soup for twelve",
        "empty-story.txt, NO_BODY, 11, Staff Writer"
    })
    void a_file_that_is_no_page_is_refused_with_line_and_reason(
            String file, PageRefusal reason, int line, String excerpt) {
        var refused = refused(Pages.file(file));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.excerpt()).isEqualTo(excerpt);
    }

    @Test
    void a_missing_publication_line_is_refused_at_the_line_that_stands_in_its_place() {
        var refused =
                refused(Pages.MASTHEAD + "theSOP logo\nTeam wins\n\nTeam wins\n\nBy Walt Quill\n\n" + Pages.FIRST);
        assertThat(refused.reason()).isEqualTo(PageRefusal.NO_PUBLICATION_LINE);
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.excerpt()).isEqualTo("Team wins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", " \u00a0\t\r\n", "\u0000\u0000\u0000", "\ufeff"})
    void an_empty_file_is_refused(String nothing) {
        assertThat(refused(nothing).reason()).isEqualTo(PageRefusal.EMPTY);
    }

    @Test
    void a_page_that_ends_after_its_publication_line_has_no_headline() {
        assertThat(refused(Pages.HEAD).reason()).isEqualTo(PageRefusal.NO_HEADLINE);
        assertThat(refused(Pages.HEAD).line()).isEqualTo(3);
    }

    @Test
    void a_name_where_the_headline_should_be_is_no_headline() {
        var refused = refused(Pages.HEAD + "\nBy Walt Quill\n\n" + Pages.FIRST);
        assertThat(refused.reason()).isEqualTo(PageRefusal.NO_HEADLINE);
        assertThat(refused.line()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "By Walt Quill", "Photo: Nobody.", "By Walt Quill\n\nWashington --"})
    void a_page_without_a_paragraph_is_refused(String rest) {
        assertThat(refused(Pages.HEAD + "Win\n\nWin\n\n" + rest).reason()).isEqualTo(PageRefusal.NO_BODY);
    }

    @Test
    void two_pages_in_one_file_are_refused_where_the_second_begins() {
        var ferry = Pages.text("harbor-ferry.txt");
        var refused = refused(ferry + "\n" + ferry);
        assertThat(refused.reason()).isEqualTo(PageRefusal.SECOND_PAGE);
        assertThat(refused.line()).isEqualTo(3 + (int) ferry.lines().count() + 1);
    }

    @Test
    void a_story_may_say_when_something_was_published() {
        assertThat(Pages.endingWith("Published May 2nd, 2007").paragraphs()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE html PUBLIC>\n<p>x", "\ufeff<html lang=en>list", "\n<?xml version='1.0'?><p>y</p>"})
    void html_that_is_no_page_of_the_old_site_is_refused_like_any_text(String html) {
        assertThat(refused(html).reason()).isEqualTo(PageRefusal.NO_PUBLICATION_LINE);
    }

    @Test
    void noise_is_refused_as_no_text() {
        var noise = new byte[500_000];
        new Random(7).nextBytes(noise);
        assertThat(refused(noise).reason()).isEqualTo(PageRefusal.NOT_TEXT);
    }

    @Test
    void a_packed_page_is_refused_as_no_text() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Pages.file("harbor-ferry.txt"));
        }
        assertThat(refused(packed.toByteArray()).reason()).isEqualTo(PageRefusal.NOT_TEXT);
    }

    @Test
    void twenty_megabytes_of_noise_are_refused_and_no_more_is_read_than_a_page_may_have() {
        var random = new Random(20);
        var noise = new Endless(TWENTY_MB, i -> random.nextInt(256));
        var refused = catchThrowableOfType(
                NotACapturedPageException.class, () -> new CapturedPageParser(Pages.NEW_YORK).parse(noise));
        assertThat(refused.reason()).isEqualTo(PageRefusal.TOO_LARGE);
        assertThat(noise.read).isEqualTo(CapturedPageParser.MAX_BYTES);
    }

    @Test
    void a_page_that_goes_on_for_twenty_megabytes_is_refused_at_the_line_where_reading_stopped() {
        var head = (Pages.HEAD + "Win\n\nWin\n\n").getBytes(StandardCharsets.UTF_8);
        var story = new Endless(TWENTY_MB, i -> i < head.length ? head[i] : 'a');
        var refused = catchThrowableOfType(
                NotACapturedPageException.class, () -> new CapturedPageParser(Pages.NEW_YORK).parse(story));
        assertThat(refused.reason()).isEqualTo(PageRefusal.TOO_LARGE);
        assertThat(refused.line()).isEqualTo(8);
        assertThat(story.read).isEqualTo(CapturedPageParser.MAX_BYTES);
    }

    @Test
    void a_million_lines_are_refused_at_the_first_too_many() {
        var refused = refused(Pages.HEAD + "x\n".repeat(1_000_000));
        assertThat(refused.reason()).isEqualTo(PageRefusal.TOO_LARGE);
        assertThat(refused.line()).isEqualTo(CapturedText.MAX_LINES + 1);
    }

    /** Each of these is what makes a careless pattern try every split; two megabytes of it would then take days. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "A", " -", "A ", "- ", "By ", "A,", "Published: ", "(Photo by ", "é.", "A. ", "—", ". “"})
    void one_line_of_two_megabytes_is_one_paragraph_and_never_a_puzzle(String piece) {
        var story = "x"
                + piece.repeat(CapturedPageParser.MAX_BYTES / 5 * 3 / piece.getBytes(StandardCharsets.UTF_8).length);
        var page = Pages.story(story);
        assertThat(page.paragraphs()).hasSize(1);
        assertThat(page.summary()).hasSizeLessThanOrEqualTo(200);
        assertThat(page.fingerprint()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Published: ", "Contact theSOP", "By ", "theSOP", "Home"})
    void a_long_line_at_the_top_is_no_puzzle_either(String piece) {
        assertThat(refused(piece.repeat(100_000)).reason()).isEqualTo(PageRefusal.NO_PUBLICATION_LINE);
    }

    @Test
    void an_excerpt_is_short_and_safe_to_print() {
        var refused = refused("\u202egnp.\u0007 𝄞".repeat(100));
        assertThat(refused.excerpt())
                .hasSizeLessThanOrEqualTo(80)
                .startsWith("gnp. 𝄞")
                .endsWith("…");
    }

    @Test
    void the_exceptions_own_text_carries_no_text_of_the_page() {
        assertThat(refused(Pages.file("soup-recipe.txt"))).hasMessage("NO_PUBLICATION_LINE at line 1");
    }

    private static NotACapturedPageException refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private static NotACapturedPageException refused(byte[] bytes) {
        return catchThrowableOfType(NotACapturedPageException.class, () -> Pages.parsed(bytes));
    }

    /** A stream that makes its bytes up and counts how many were taken. */
    private static final class Endless extends InputStream {
        private final int size;
        private final IntUnaryOperator bytes;
        private int read;

        Endless(int size, IntUnaryOperator bytes) {
            this.size = size;
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return read == size ? -1 : bytes.applyAsInt(read++) & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            var taken = Math.min(length, size - read);
            for (var i = 0; i < taken; i++) {
                into[from + i] = (byte) bytes.applyAsInt(read++);
            }
            return taken == 0 && length > 0 ? -1 : taken;
        }
    }
}
