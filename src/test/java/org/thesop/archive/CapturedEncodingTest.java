package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapturedEncodingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = Pages.text("harbor-ferry.txt");
    private static final CapturedPage PAGE = Pages.parsed(TEXT);

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", TEXT.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with its mark", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-16 little-endian", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16 big-endian", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("UTF-16 little-endian without mark", TEXT.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16 big-endian without mark", TEXT.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("UTF-32 little-endian", ("\ufeff" + TEXT).getBytes(Charset.forName("UTF-32LE"))),
                Arguments.of("UTF-32 big-endian", ("\ufeff" + TEXT).getBytes(Charset.forName("UTF-32BE"))),
                Arguments.of("Windows-1252", TEXT.getBytes(WINDOWS)),
                Arguments.of("UTF-8 saved again as if it were Windows-1252", misread(TEXT)),
                Arguments.of("Windows-1252 saved as if it were Latin-1", asLatin1(TEXT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void the_same_page_is_read_from_every_encoding(String name, byte[] bytes) {
        var page = Pages.parsed(bytes);
        assertThat(page.body()).isEqualTo(PAGE.body());
        assertThat(page.headline()).isEqualTo(PAGE.headline());
        assertThat(page.credits()).isEqualTo(PAGE.credits());
        assertThat(page.fingerprint()).isEqualTo(PAGE.fingerprint());
    }

    @Test
    void a_guessed_or_repaired_encoding_is_listed() {
        assertThat(kinds(TEXT.getBytes(WINDOWS))).contains(RemarkKind.ENCODING_GUESSED);
        assertThat(kinds(TEXT.getBytes(StandardCharsets.UTF_16LE))).contains(RemarkKind.ENCODING_GUESSED);
        assertThat(kinds(misread(TEXT))).contains(RemarkKind.ENCODING_REPAIRED);
        assertThat(kinds(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE))).containsExactly(RemarkKind.LINK_LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\n", "\n\u0000", "\r\r\n"})
    void every_line_end_ends_a_line(String lineEnd) {
        var page = Pages.parsed(TEXT.replace("\n", lineEnd));
        assertThat(page.body()).isEqualTo(PAGE.body());
        assertThat(page.credits()).isEqualTo(PAGE.credits());
        assertThat(page.fingerprint()).isEqualTo(PAGE.fingerprint());
    }

    @Test
    void line_numbers_are_those_an_editor_shows() {
        for (var lineEnd : List.of("\n", "\r", "\r\n")) {
            assertThat(Pages.parsed(TEXT.replace("\n", lineEnd))
                            .remarks()
                            .get(0)
                            .line())
                    .isEqualTo(19);
        }
    }

    @Test
    void a_stray_byte_or_an_end_cut_in_half_does_not_spoil_the_quotation_marks() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Fifty caf".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes("s, “three” teas, and a cut ”".getBytes(StandardCharsets.UTF_8));
        var head = (Pages.HEAD + "Win\n\nWin\n\nBy Walt Quill\n\n").getBytes(StandardCharsets.UTF_8);
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head);
        whole.write(bytes.toByteArray(), 0, bytes.size() - 1);
        assertThat(Pages.parsed(whole.toByteArray()).body()).startsWith("<p>Fifty cafés, “three” teas, and a cut â");
    }

    @Test
    void zero_bytes_and_control_characters_go_and_are_listed_once() {
        var page = Pages.parsed(TEXT.replace("ferry", "fe\u0000rr\u0007y"));
        assertThat(page.body()).isEqualTo(PAGE.body());
        assertThat(page.remarks())
                .contains(new Remark(RemarkKind.CONTROL_CHARACTERS_LEFT_OUT, 4, "Night ferry wins another winter"));
        assertThat(page.fingerprint()).isEqualTo(PAGE.fingerprint());
    }

    @Test
    void characters_lost_before_are_listed() {
        var page = Pages.parsed(TEXT.replace("’", "\ufffd"));
        assertThat(page.remarks()).extracting(Remark::kind).contains(RemarkKind.CHARACTERS_LOST);
        assertThat(page.fingerprint()).isEqualTo(PAGE.fingerprint());
    }

    private static List<RemarkKind> kinds(byte[] bytes) {
        return Pages.parsed(bytes).remarks().stream().map(Remark::kind).toList();
    }

    /** What a program writes that takes UTF-8 for Windows-1252, with the five unused bytes as they are. */
    private static byte[] misread(String text) {
        var misread = new StringBuilder();
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xFF);
            misread.append(c >= 0x80 && c <= 0x9F ? Encoding.meant(c) : c);
        }
        return misread.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] asLatin1(String text) {
        return new String(text.getBytes(WINDOWS), StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
    }
}
