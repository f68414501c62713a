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
    void a_picture_is_made_in_the_widths_that_pages_use_and_never_larger_than_it_was() {
        assertThat(darkroom.develop(PictureFiles.halves("jpeg", 2000, 1000)).files())
                .containsOnlyKeys(480, 960, 1600);
        var small = darkroom.develop(PictureFiles.halves("jpeg", 700, 350));
        assertThat(small.files()).containsOnlyKeys(480, 700);
        assertThat(small.height()).isEqualTo(350);
    }

    @Test
    void a_picture_taken_sideways_stands_upright() throws IOException {
        var print = darkroom.develop(PictureFiles.fromPhone(PictureFiles.halves("jpeg", 400, 200), 6));
        var image = read(print, 200);
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
    void where_and_with_what_it_was_taken_is_gone() {
        var print = darkroom.develop(PictureFiles.fromPhone(PictureFiles.halves("jpeg", 1200, 400), 3));
        assertThat(print.files().values()).allSatisfy(file -> assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS"));
    }

    @Test
    void a_drawing_stays_a_drawing_and_keeps_what_can_be_seen_through() throws IOException {
        var image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(300, 150, 0x80ff0000);
        var print = darkroom.develop(PictureFiles.file(image, "png"));
        assertThat(print.type()).isEqualTo("image/png");
        assertThat(read(print, 600).getRGB(10, 10) >>> 24).isZero();
        assertThat(darkroom.develop(PictureFiles.halves("gif", 300, 300)).type())
                .isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<html><script>alert(1)</script></html>",
                "BM is a bitmap",
                "%PDF-1.7",
                ""
            })
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
        assertThat(print.width()).isEqualTo(1600);
        assertThat(print.height()).isBetween(888, 890);
    }

    private void assertRefused(byte[] file, Why why) {
        assertThatThrownBy(() -> darkroom.develop(file))
                .isInstanceOfSatisfying(NotAPictureException.class, wrong -> assertThat(wrong.why())
                        .isEqualTo(why));
    }

    private static BufferedImage read(Print print, int width) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(print.files().get(width)));
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
