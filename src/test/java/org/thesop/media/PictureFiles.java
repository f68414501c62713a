package org.thesop.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files as cameras, phones and strangers make them. */
public final class PictureFiles {

    private PictureFiles() {}

    /** A picture whose left half is red and whose right half is blue. */
    public static byte[] halves(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return file(image, format);
    }

    static byte[] file(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    /** The same JPEG with what a phone adds: how it was held, and where. */
    public static byte[] fromPhone(byte[] jpeg, int orientation) {
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(
                new byte[] {0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        exif.writeBytes("GPSLatitude 40.7128".getBytes(StandardCharsets.US_ASCII));
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        var length = exif.size() + 2;
        file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        file.writeBytes(exif.toByteArray());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }
}
