package org.thesop.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.thesop.media.NotAPictureException.Why;

/**
 * Makes pictures anew from files that somebody sent: turned upright, without what the file said of camera, place and person;
 * and of those the sizes that pages use. An SVG is drawn once, and of it only the pixels are kept. A file is measured before it
 * is unpacked, and only one is unpacked at a time: 24 million pixels take about 100 MB.
 */
@ApplicationScoped
public class Darkroom {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 25 << 20;

    private static final long MOST_PIXELS = 120_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final double UNPACKED_PIXELS = 24_000_000;
    private static final int WIDEST = 2400;
    private static final int HIGHEST = 4800;
    private static final int[] FIRST = {480, 960};
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Semaphore light = new Semaphore(1, true);
    private final VirusScanner scanner;

    /** Asks the virus scanner that the settings name. */
    public Darkroom() {
        this(VirusScanner.configured());
    }

    Darkroom(VirusScanner scanner) {
        this.scanner = scanner;
    }

    /** @throws NotAPictureException when it is none, or more than can be handled */
    public Print develop(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new NotAPictureException(Why.TOO_BIG);
        }
        scanner.look(content);
        var kind = Kind.of(content);
        return inTheLight(() -> {
            var isJpeg = kind == Kind.JPEG;
            var image = kind == Kind.SVG
                    ? Svg.drawn(content)
                    : upright(unpacked(content, kind), isJpeg ? Orientation.of(content) : new Orientation(1));
            var type = Enlarger.type(image, kind);
            return new Print(
                    type,
                    image.getWidth(),
                    image.getHeight(),
                    sha256(content),
                    isJpeg ? FileNotes.of(content) : FileNotes.NONE,
                    Enlarger.file(image, type, Enlarger.FINE),
                    first(image, type));
        });
    }

    private static Map<Size, byte[]> first(BufferedImage image, String type) {
        var files = new LinkedHashMap<Size, byte[]>();
        for (var width : FIRST) {
            if (width < image.getWidth()) {
                var height = side(image.getHeight(), (double) width / image.getWidth());
                var small = Enlarger.scaled(image, width, height);
                files.put(Size.plain(width), Enlarger.file(small, type, Enlarger.FOR_SCREENS));
            }
        }
        return files;
    }

    /**
     * The files of a picture in all its sizes, WebP where that is smaller.
     *
     * @param whole as {@link #develop} made it
     * @throws NotAPictureException when it cannot be read any more, or others take too long
     */
    Map<Size, byte[]> sizes(byte[] whole, String type, Cut cut) {
        return inTheLight(() -> {
            var image = unpacked(whole, type.equals("image/png") ? Kind.PNG : Kind.JPEG);
            var files = new LinkedHashMap<Size, byte[]>();
            for (var size : Size.all(shownWidth(image.getWidth(), image.getHeight(), cut))) {
                add(files, size, Enlarger.cut(image, area(size, image, cut)), type);
            }
            return files;
        });
    }

    private static void add(Map<Size, byte[]> files, Size size, BufferedImage shown, String type) {
        var width = size.shape() == Size.Shape.PLAIN ? size.width() : Math.min(size.width(), shown.getWidth());
        var image = Enlarger.scaled(shown, width, side(shown.getHeight(), (double) width / shown.getWidth()));
        var file = Enlarger.file(image, type, Enlarger.FOR_SCREENS);
        files.put(size, file);
        if (size.shape() != Size.Shape.SOCIAL) { // what reads those does not read WebP everywhere
            Webp.of(image).filter(webp -> webp.length < file.length).ifPresent(webp -> files.put(size.asWebp(), webp));
        }
    }

    private static Cut.Area area(Size size, BufferedImage image, Cut cut) {
        return size.shape() == Size.Shape.PLAIN
                ? cut.area(image.getWidth(), image.getHeight())
                : cut.area(image.getWidth(), image.getHeight(), size.shape().widthToHeight());
    }

    /** How wide a picture is shown at most, in pixels. */
    static int shownWidth(int wholeWidth, int wholeHeight, Cut cut) {
        return Math.min(Picture.WIDEST_SHOWN, cut.area(wholeWidth, wholeHeight).width());
    }

    private <T> T inTheLight(Supplier<T> work) {
        try {
            if (!light.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new NotAPictureException(Why.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotAPictureException(Why.BUSY);
        }
        try {
            return work.get();
        } finally {
            light.release();
        }
    }

    private static BufferedImage unpacked(byte[] content, Kind kind) {
        var reader = kind.reader();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true); // without its notes: they can be packed to fill the memory
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS || Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE) {
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
        } catch (NotAPictureException known) {
            throw known;
        } catch (IOException | RuntimeException broken) { // decoders throw of everything at what they did not expect
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

    /** What a file is known by: the same one sent twice has the same. In hexadecimal. */
    public static String sha256(byte[] content) {
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
