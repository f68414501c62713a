package org.thesop.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.media.NotAPictureException.Why;

class DarkroomTest {

    private final Darkroom darkroom = new Darkroom();

    @Test
    void a_picture_is_made_in_the_sizes_that_pages_use_and_never_larger_than_it_was() throws IOException {
        var sizes = sizes(PictureFiles.halves("jpeg", 2000, 1000), Cut.NONE);
        assertThat(names(sizes)).contains("480", "960", "1600", "wide-480", "wide-960", "social-1200");
        assertThat(read(sizes, "wide-960").getHeight()).isEqualTo(640);
        assertThat(read(sizes, "social-1200").getHeight()).isEqualTo(630);
        var small = sizes(PictureFiles.halves("jpeg", 700, 350), Cut.NONE);
        assertThat(names(small)).contains("480", "700").doesNotContain("960", "1600");
        assertThat(read(small, "700").getHeight()).isEqualTo(350);
        assertThat(read(small, "wide-960").getWidth()).isEqualTo(525); // as wide as so high a picture lets it be
    }

    @Test
    void whoever_sent_it_sees_it_before_all_sizes_are_made() {
        var print = darkroom.develop(PictureFiles.halves("jpeg", 2000, 1000));
        assertThat(print.first()).containsOnlyKeys(Size.plain(480), Size.plain(960));
        assertThat(print.width()).isEqualTo(2000);
        assertThat(darkroom.develop(PictureFiles.halves("jpeg", 400, 200)).first())
                .isEmpty();
    }

    @Test
    void webp_is_there_where_it_is_smaller_and_says_what_it_is() {
        var sizes = sizes(PictureFiles.photograph(1200, 800), Cut.NONE);
        var webp = sizes.get(Size.plain(960).asWebp());
        assertThat(webp).isNotNull().hasSizeLessThan(sizes.get(Size.plain(960)).length);
        assertThat(new String(webp, 0, 12, StandardCharsets.ISO_8859_1))
                .startsWith("RIFF")
                .endsWith("WEBP");
        assertThat(names(sizes)).doesNotContain("social-1200.webp");
    }

    @Test
    void a_cut_shows_its_part_and_other_shapes_keep_its_point_in_sight() throws IOException {
        var left = new Cut(0, 0, 500, 1000, 250, 500);
        var sizes = sizes(PictureFiles.halves("jpeg", 2000, 1000), left);
        assertThat(names(sizes)).contains("480", "960", "1000");
        assertThat(new Color(read(sizes, "960").getRGB(900, 400)).getRed()).isGreaterThan(200);
        var toTheRight = new Cut(0, 0, 1000, 1000, 1000, 500);
        var wide = read(sizes(PictureFiles.halves("jpeg", 3000, 500), toTheRight), "wide-480");
        assertThat(new Color(wide.getRGB(5, 100)).getBlue()).isGreaterThan(200);
    }

    @Test
    void a_picture_taken_sideways_stands_upright() throws IOException {
        var print = darkroom.develop(PictureFiles.fromPhone(PictureFiles.halves("jpeg", 400, 200), 6));
        var image = read(print.content());
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(new Color(image.getRGB(100, 50)).getRed()).isGreaterThan(200); // its left side is up
        assertThat(new Color(image.getRGB(100, 350)).getBlue()).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"1, 400, 200", "3, 400, 200", "5, 200, 400", "8, 200, 400", "9, 400, 200", "77, 400, 200"})
    void however_the_camera_was_held(int orientation, int width, int height) {
        var print = darkroom.develop(PictureFiles.fromPhone(PictureFiles.halves("jpeg", 400, 200), orientation));
        assertThat(new int[] {print.width(), print.height()}).containsExactly(width, height);
    }

    @Test
    void where_and_with_what_it_was_taken_is_gone_and_what_was_written_for_the_paper_is_read() {
        var sent = PictureFiles.fromPhone(PictureFiles.fromAgency(PictureFiles.halves("jpeg", 1200, 400)), 3);
        var print = darkroom.develop(sent);
        assertThat(print.notes().caption()).isEqualTo("The last tram leaves");
        assertThat(new String(print.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS", "Photoshop", "xap/1.0", "Ada Okafor");
        assertThat(sizes(sent, Cut.NONE).values())
                .allSatisfy(file -> assertThat(new String(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Exif", "GPS", "Photoshop", "xap/1.0", "Ada Okafor"));
    }

    @Test
    void a_drawing_stays_a_drawing_and_keeps_what_can_be_seen_through() throws IOException {
        var image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(300, 150, 0x80ff0000);
        var print = darkroom.develop(PictureFiles.file(image, "png"));
        assertThat(print.type()).isEqualTo("image/png");
        assertThat(read(print.content()).getRGB(10, 10) >>> 24).isZero();
        assertThat(darkroom.develop(PictureFiles.halves("gif", 300, 300)).type())
                .isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "BM is a bitmap", "%PDF-1.7", ""})
    void what_is_no_picture_is_refused_whatever_it_is_called(String file) {
        assertRefused(file.getBytes(StandardCharsets.UTF_8), Why.OTHER_KIND);
    }

    @Test
    void a_kind_that_cannot_be_read_yet_is_named() {
        assertRefused("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1), Why.NEW_KIND);
        assertRefused("\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1), Why.NEW_KIND);
    }

    @Test
    void a_file_that_would_fill_the_memory_is_refused_before_it_is_unpacked() {
        assertRefused(pngOfSize(60_000, 60_000), Why.TOO_MANY_PIXELS);
        assertRefused(pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE), Why.TOO_MANY_PIXELS);
        assertRefused(pngOfSize(33_000_000, 1), Why.TOO_MANY_PIXELS);
        assertRefused(pngOfSize(1, 33_000_000), Why.TOO_MANY_PIXELS);
    }

    @Test
    void a_file_that_ends_too_soon_is_damaged() {
        var whole = PictureFiles.halves("png", 800, 800);
        assertRefused(Arrays.copyOf(whole, 60), Why.DAMAGED);
        assertRefused("\u00ff\u00d8\u00ff\u00e0 no more".getBytes(StandardCharsets.ISO_8859_1), Why.DAMAGED);
        assertRefused("GIF89a".getBytes(StandardCharsets.ISO_8859_1), Why.DAMAGED);
    }

    @Test
    void more_than_25_megabytes_are_refused() {
        assertRefused(new byte[Darkroom.MOST_BYTES + 1], Why.TOO_BIG);
    }

    @Test
    void a_large_picture_is_unpacked_in_part() {
        var print = darkroom.develop(PictureFiles.halves("jpeg", 9000, 5000));
        assertThat(print.width()).isEqualTo(2400);
        assertThat(print.height()).isBetween(1332, 1335);
    }

    private void assertRefused(byte[] file, Why why) {
        assertThatThrownBy(() -> darkroom.develop(file))
                .isInstanceOfSatisfying(NotAPictureException.class, wrong -> assertThat(wrong.why())
                        .isEqualTo(why));
    }

    private Map<Size, byte[]> sizes(byte[] file, Cut cut) {
        var print = darkroom.develop(file);
        return darkroom.sizes(print.content(), print.type(), cut);
    }

    private static List<String> names(Map<Size, byte[]> sizes) {
        return sizes.keySet().stream().map(Size::name).toList();
    }

    private static BufferedImage read(Map<Size, byte[]> sizes, String name) throws IOException {
        return read(sizes.get(Size.of(name).orElseThrow()));
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** Some bytes that say they are so many pixels. */
    private static byte[] pngOfSize(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        var file = ByteBuffer.allocate(8 + 4 + 17 + 4 + 12);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array());
        return file.putInt((int) crc.getValue()).array();
    }
}
