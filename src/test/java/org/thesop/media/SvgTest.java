package org.thesop.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.media.NotAPictureException.Why;

/** What becomes of drawings that somebody sends. */
class SvgTest {

    private static final String RED_AND_BLUE = """
            <rect width="50" height="50" fill="red"/><rect x="50" width="50" height="50" fill="#0000ff"/>
            """;

    private final Darkroom darkroom = new Darkroom();

    @Test
    void a_drawing_comes_out_as_pixels_on_white_whatever_its_file_is_called() throws IOException {
        var print = darkroom.develop(svg("viewBox='0 0 200 50'", RED_AND_BLUE));
        assertThat(print.type()).isEqualTo("image/png");
        assertThat(print.width()).isEqualTo(2000);
        assertThat(print.height()).isEqualTo(500);
        var image = read(print);
        assertThat(at(image, 100, 100)).isEqualTo(Color.RED);
        assertThat(at(image, 900, 100)).isEqualTo(Color.BLUE);
        assertThat(at(image, 1900, 100)).isEqualTo(Color.WHITE);
        assertThat(new String(print.content(), StandardCharsets.ISO_8859_1)).doesNotContain("<svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0' encoding='UTF-8' standalone='no'?>\n<!-- Made > by hand -->\n",
                "\ufeff  ",
                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n"
            })
    void what_drawing_programs_write_before_it_is_no_matter(String before) throws IOException {
        var file = before + new String(svg("width='100px' height='50px'", RED_AND_BLUE), StandardCharsets.UTF_8);
        var image = read(darkroom.develop(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(image.getHeight()).isEqualTo(1000);
        assertThat(at(image, 1900, 900)).isEqualTo(Color.BLUE);
    }

    @Test
    void charts_with_styles_dashes_gradients_and_arrows_are_drawn() throws IOException {
        var chart = """
                <style>.line{fill:none;stroke:black;stroke-width:2;stroke-dasharray:4 2}.area{fill:url(#sky)}</style>
                <defs><linearGradient id="sky"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="red"/></linearGradient>
                <marker id="arrow" markerWidth="4" markerHeight="4"><path d="M0 0L4 2L0 4Z"/></marker>
                <clipPath id="frame"><rect width="100" height="50"/></clipPath></defs>
                <g clip-path="url(#frame)"><rect class="area" width="100" height="50"/>
                <path class="line" d="M0 40L20 30L40 35L60 10L80 20" marker-end="url(#arrow)"/></g>
                <text x="5" y="10" font-size="6">Rents in Carver Ward</text>
                """;
        assertThat(at(read(darkroom.develop(svg("viewBox='0 0 100 50'", chart))), 1900, 900))
                .isEqualTo(Color.RED);
    }

    @Test
    void edges_and_letters_are_smooth() throws IOException {
        var words = "<text x='2' y='40' font-size='40'>Swing</text><path d='M0 45L100 50' stroke='black'/>";
        var image = read(darkroom.develop(svg("viewBox='0 0 100 50'", words)));
        assertThat(tones(image, 0, 800)).as("letters").isGreaterThan(10);
        assertThat(tones(image, 880, 1000)).as("a slanting line").isGreaterThan(10);
    }

    private static long tones(BufferedImage image, int top, int bottom) {
        return Arrays.stream(image.getRGB(0, top, image.getWidth(), bottom - top, null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void a_script_is_not_run_and_nothing_is_fetched() throws IOException {
        var drawn = read(
                darkroom.develop(
                        svg(
                                "viewBox='0 0 100 50' onload='steal()'",
                                "<script>while(true){}</script><style>@import url(http://127.0.0.1:9/x.css);</style>"
                                        + RED_AND_BLUE
                                        + "<use href='http://127.0.0.1:9/x.svg#y'/><rect width='9' height='9' fill='url(http://127.0.0.1:9/p#q)'/>")));
        assertThat(at(drawn, 900, 900)).isEqualTo(Color.RED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<image href='http://127.0.0.1:9/secret.png' width='50' height='50'/>",
                "<image xlink:href='file:///etc/passwd' width='50' height='50'/>",
                "<image href='data:image/png;base64,iVBORw0KGgo=' width='50' height='50'/>",
                "<foreignObject width='50' height='50'><p xmlns='http://www.w3.org/1999/xhtml'>Words</p></foreignObject>"
            })
    void with_pictures_or_pages_within_it_it_is_refused_and_not_drawn_without_them(String part) {
        assertRefused(svg("viewBox='0 0 100 50'", RED_AND_BLUE + part), Why.SVG_PARTS);
    }

    @Test
    void entities_are_not_obeyed() {
        var lol = "<!DOCTYPE svg [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        assertRefused(text(lol + "<svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>"), Why.SVG_PARTS);
        assertRefused(text(lol + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 &b; 1'/>"), Why.SVG_PARTS);
        var file = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        assertRefused(text(file + "<svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>"), Why.SVG_PARTS);
    }

    @Test
    void a_few_lines_that_ask_for_a_billion_shapes_are_refused() {
        var bomb = new StringBuilder("<defs><rect id='a0' width='1' height='1'/>");
        for (var level = 1; level <= 9; level++) {
            bomb.append("<g id='a").append(level).append("'>");
            bomb.append(("<use href='#a" + (level - 1) + "'/>").repeat(10));
            bomb.append("</g>");
        }
        assertRefused(svg("viewBox='0 0 9 9'", bomb + "</defs><use href='#a9'/>"), Why.SVG_TOO_MUCH);
        assertRefused(
                svg("viewBox='0 0 9 9'", "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"),
                Why.SVG_TOO_MUCH);
    }

    @Test
    void layers_upon_layers_are_refused() {
        var blur = "<filter id='f'>" + "<feGaussianBlur stdDeviation='400'/>".repeat(20) + "</filter>";
        var many = "<rect width='9' height='9' filter='url(#f)'/>".repeat(200);
        assertRefused(svg("viewBox='0 0 9 9'", blur + many), Why.SVG_TOO_MUCH);
        var styled = "<style>rect{mask:url(#m)}</style><mask id='m'><circle r='9'/></mask>";
        assertRefused(svg("viewBox='0 0 9 9'", styled + "<rect width='9' height='9'/>".repeat(400)), Why.SVG_TOO_MUCH);
        var arrows = "<marker id='m'>" + "<path d='M0 0L9 9'/>".repeat(50) + "</marker>";
        var corners = "<path marker-mid='url(#m)' d='M0 0" + "L1 1".repeat(5_000) + "'/>";
        assertRefused(svg("viewBox='0 0 9 9'", arrows + corners), Why.SVG_TOO_MUCH);
    }

    @Test
    void a_line_of_a_million_dashes_is_refused() {
        var line = "<path stroke='black' stroke-dasharray='0.0001 0.0001' d='M0 0L100 0'/>";
        assertRefused(svg("viewBox='0 0 100 50'", line), Why.SVG_TOO_MUCH);
        var beside = "<mask id='m'>" + line + "</mask><rect width='9' height='9' mask='url(#m)'/>";
        assertRefused(svg("viewBox='0 0 100 50'", beside), Why.SVG_TOO_MUCH);
    }

    @Test
    void however_large_it_says_it_is_it_is_drawn_as_large_as_pages_use() {
        var print = darkroom.develop(svg("width='100000' height='50000' viewBox='0 0 100000 50000'", RED_AND_BLUE));
        assertThat(print.width()).isEqualTo(2000);
        assertThat(print.height()).isEqualTo(1000);
        assertThat(darkroom.develop(svg("viewBox='0 0 1000000 1'", RED_AND_BLUE))
                        .height())
                .isEqualTo(1);
        assertRefused(svg("width='0' height='0'", RED_AND_BLUE), Why.DAMAGED);
    }

    @Test
    void what_is_no_whole_drawing_is_refused() {
        assertRefused(text("<svg xmlns='http://www.w3.org/2000/svg'><rect"), Why.DAMAGED);
        assertRefused(text("<html><body><svg></svg></body></html>"), Why.OTHER_KIND);
        assertRefused(text("<p>No picture</p>"), Why.OTHER_KIND);
        assertRefused(svg("", "<g>".repeat(200) + "</g>".repeat(200)), Why.SVG_TOO_MUCH);
        assertRefused(svg("", "<g/>".repeat(30_000)), Why.SVG_TOO_MUCH);
    }

    private void assertRefused(byte[] file, Why why) {
        assertThatThrownBy(() -> darkroom.develop(file))
                .isInstanceOfSatisfying(NotAPictureException.class, wrong -> assertThat(wrong.why())
                        .isEqualTo(why));
    }

    private static byte[] svg(String attributes, String content) {
        return text("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + attributes
                + ">" + content + "</svg>");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BufferedImage read(Print print) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(print.content()));
    }

    private static Color at(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }
}
