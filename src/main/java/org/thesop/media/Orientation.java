package org.thesop.media;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, as a JPEG says in its Exif segment (TIFF tag 0x0112). Nothing else of that segment is read, and
 * none of it is kept.
 */
record Orientation(int tag) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Of a JPEG; upright where it does not say, or says it in a way that cannot be read. */
    static Orientation of(byte[] jpeg) {
        try {
            var file = ByteBuffer.wrap(jpeg);
            for (var at = 2; at + 4 <= jpeg.length; ) {
                var marker = file.getShort(at) & 0xffff;
                var length = file.getShort(at + 2) & 0xffff;
                if (marker == START_OF_SCAN || marker < 0xff00 || length < 2) {
                    return UPRIGHT;
                }
                if (marker == APP1 && startsWithExif(jpeg, at + 4)) {
                    return inTiff(ByteBuffer.wrap(jpeg, at + 10, Math.min(length - 8, jpeg.length - at - 10))
                            .slice());
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(byte[] jpeg, int at) {
        return at + EXIF.length <= jpeg.length
                && java.util.Arrays.equals(jpeg, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xffff;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                var tag = tiff.getShort(entry + 8) & 0xffff;
                return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places when it is turned upright. */
    boolean isSideways() {
        return tag >= 5;
    }

    boolean isUpright() {
        return tag == 1;
    }

    /** Turns a picture of this size, as the camera kept it, upright. */
    AffineTransform upright(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
