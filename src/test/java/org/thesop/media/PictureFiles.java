package org.thesop.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.imageio.ImageIO;
import org.thesop.people.Person;

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

    /** Something with as many tones as a photograph: the same each time. */
    public static byte[] photograph(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var light = (int) (127 + 90 * Math.sin(x / 37.0) * Math.cos(y / 53.0)) + (x * 31 + y * 17) % 23;
                image.setRGB(x, y, new Color(light, Math.max(0, light - 20), 255 - light).getRGB());
            }
        }
        return file(image, "jpeg");
    }

    /** The same JPEG with what an agency writes into it, in the old form and as XMP. */
    public static byte[] fromAgency(byte[] jpeg) {
        var iptc = new ByteArrayOutputStream();
        dataset(iptc, 120, "The last tram leaves the depot on Friday.");
        dataset(iptc, 80, "Ada Okafor");
        dataset(iptc, 110, "SOP newswire");
        dataset(iptc, 90, "Harlan");
        dataset(iptc, 101, "United States");
        var photoshop = new ByteArrayOutputStream();
        photoshop.writeBytes("Photoshop 3.0\0008BIM".getBytes(StandardCharsets.ISO_8859_1));
        photoshop.writeBytes(new byte[] {0x04, 0x04, 0, 0, 0, 0, (byte) (iptc.size() >> 8), (byte) iptc.size()});
        photoshop.writeBytes(iptc.toByteArray());
        if (iptc.size() % 2 == 1) {
            photoshop.write(0);
        }
        var xmp = xmp("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">The last tram leaves</rdf:li></rdf:Alt>"
                + "</dc:description>");
        return with(with(jpeg, 0xed, photoshop.toByteArray()), 0xe1, xmp.getBytes(StandardCharsets.UTF_8));
    }

    static String xmp(String inside) {
        return "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + inside
                + "</rdf:Description></rdf:RDF></x:xmpmeta>";
    }

    private static void dataset(ByteArrayOutputStream iptc, int number, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        iptc.writeBytes(new byte[] {0x1c, 2, (byte) number, (byte) (bytes.length >> 8), (byte) bytes.length});
        iptc.writeBytes(bytes);
    }

    /** The same JPEG with one more segment. */
    static byte[] with(byte[] jpeg, int marker, byte[] content) {
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        var length = content.length + 2;
        file.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        file.writeBytes(content);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    /** A picture so large under this id, as the newsroom has it; nobody knows who sent it. */
    public static Picture picture(String id, int width, int height) {
        return picture(id, width, height, null);
    }

    public static Picture picture(String id, int width, int height, Person sentBy) {
        var print = new Print("image/jpeg", width, height, "", FileNotes.NONE, new byte[0], Map.of());
        return new Picture(id, print, "tram.jpg", sentBy, Instant.EPOCH);
    }
}
