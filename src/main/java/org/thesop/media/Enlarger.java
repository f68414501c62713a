package org.thesop.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Scales, turns and writes pictures. Colours come out as sRGB, whatever profile the camera used. */
final class Enlarger {

    /** The quality of what other sizes are made from, and of what screens show; of 1. */
    static final float FINE = 0.93f;

    static final float FOR_SCREENS = 0.82f;
    /** Drawings and screenshots stay as sharp as they are while they are not larger than this, in bytes. */
    private static final int LARGEST_PNG = 600_000;

    private Enlarger() {}

    /** Halved until it is near, then set to the size: one step from far away would leave out most of the pixels. */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        var from = image;
        while (from.getWidth() >= 2 * width && from.getHeight() >= 2 * height) {
            from = drawn(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return from.getWidth() == width && from.getHeight() == height && isPlain(from)
                ? from
                : drawn(from, width, height);
    }

    private static boolean isPlain(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_INT_ARGB;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var small = like(image, width, height);
        var pen = pen(small);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    /** A part of it; it shares the pixels. */
    static BufferedImage cut(BufferedImage image, Cut.Area area) {
        return area.width() == image.getWidth() && area.height() == image.getHeight()
                ? image
                : image.getSubimage(area.left(), area.top(), area.width(), area.height());
    }

    static BufferedImage turned(BufferedImage image, Orientation orientation) {
        var upright = orientation.isSideways()
                ? like(image, image.getHeight(), image.getWidth())
                : like(image, image.getWidth(), image.getHeight());
        var pen = pen(upright);
        pen.drawImage(image, orientation.upright(image.getWidth(), image.getHeight()), null);
        pen.dispose();
        return upright;
    }

    private static BufferedImage like(BufferedImage image, int width, int height) {
        var clear = image.getColorModel().hasAlpha();
        return new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D pen(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return pen;
    }

    /** JPEG for what a camera took; PNG for a drawing that is not too large, and for what can be seen through. */
    static String type(BufferedImage image, Kind from) {
        var isDrawing = from != Kind.JPEG
                && (image.getColorModel().hasAlpha() && isClear(image)
                        || file(image, "image/png", FINE).length <= LARGEST_PNG);
        return isDrawing ? "image/png" : "image/jpeg";
    }

    private static boolean isClear(BufferedImage image) {
        var row = new int[image.getWidth()];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (var pixel : row) {
                if (pixel >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }

    static byte[] file(BufferedImage image, String type, float quality) {
        var isJpeg = type.equals("image/jpeg");
        var writer = ImageIO.getImageWritersByMIMEType(type).next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            if (isJpeg) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(isJpeg ? opaque(image) : image, null, null), how);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var onPaper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = onPaper.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return onPaper;
    }
}
