package org.thesop.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.thesop.media.NotAPictureException.Why;

/**
 * Makes pictures anew from files that somebody sent: turned upright, in the widths that pages use, without what the file
 * said of camera, place and person. A file is measured before it is unpacked, and only one is unpacked at a time: 24
 * million pixels take about 100 MB.
 */
@ApplicationScoped
public class Darkroom {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 25 << 20;

    private static final long MOST_PIXELS = 120_000_000;
    private static final double UNPACKED_PIXELS = 24_000_000;
    private static final int WIDEST = 1600;
    private static final int HIGHEST = 3200;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Semaphore light = new Semaphore(1, true);

    /** @throws NotAPictureException when it is none, or more than can be handled */
    public Print develop(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new NotAPictureException(Why.TOO_BIG);
        }
        var kind = Kind.of(content);
        try {
            if (!light.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new NotAPictureException(Why.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotAPictureException(Why.BUSY);
        }
        try {
            var orientation = kind == Kind.JPEG ? Orientation.of(content) : new Orientation(1);
            return print(upright(unpacked(content, kind), orientation), kind, content);
        } finally {
            light.release();
        }
    }

    private static BufferedImage unpacked(byte[] content, Kind kind) {
        var reader = ImageIO.getImageReadersByFormatName(kind.format()).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true); // without its notes: they can be packed to fill the memory
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new NotAPictureException(Why.TOO_MANY_PIXELS);
            }
            var step = (int) Math.ceil(Math.sqrt(Math.max(1, pixels / UNPACKED_PIXELS)));
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            var deadline = new Deadline();
            reader.addIIOReadProgressListener(deadline);
            var image = reader.read(0, how);
            if (deadline.passed) {
                throw new NotAPictureException(Why.TOO_SLOW);
            }
            return image;
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) {
            throw new NotAPictureException(Why.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        var width = orientation.isSideways() ? image.getHeight() : image.getWidth();
        var height = orientation.isSideways() ? image.getWidth() : image.getHeight();
        var scale = Math.min(1.0, Math.min((double) WIDEST / width, (double) HIGHEST / height));
        var small = Enlarger.scaled(image, side(image.getWidth(), scale), side(image.getHeight(), scale));
        return orientation.isUpright() ? small : Enlarger.turned(small, orientation);
    }

    private static int side(int pixels, double scale) {
        return Math.max(1, (int) Math.round(pixels * scale));
    }

    private static Print print(BufferedImage image, Kind kind, byte[] content) {
        var type = Enlarger.type(image, kind);
        var files = new TreeMap<Integer, byte[]>();
        for (var width : Picture.widths(image.getWidth())) {
            var height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
            files.put(width, Enlarger.file(Enlarger.scaled(image, width, height), type));
        }
        return new Print(type, image.getWidth(), image.getHeight(), sha256(content), files);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Stops a reader that takes too long. */
    private static final class Deadline implements IIOReadProgressListener {

        private final long began = System.nanoTime();
        private boolean passed;

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                passed = true;
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
