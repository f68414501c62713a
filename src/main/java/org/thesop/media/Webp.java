package org.thesop.media;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jboss.logging.Logger;

/** Writes WebP by Google's library, which comes with the application for the usual systems; elsewhere there is none. */
final class Webp {

    private static final Logger LOG = Logger.getLogger(Webp.class);
    private static final float QUALITY = 0.78f;

    private static volatile boolean works = true;

    private Webp() {}

    /** Only pictures of our own making come here: nothing that a stranger sent is read by that library. */
    static Optional<byte[]> of(BufferedImage image) {
        return works ? written(image) : Optional.empty();
    }

    private static Optional<byte[]> written(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var writer = new WebPImageWriterSpi().createWriterInstance();
            try {
                var how = (WebPWriteParam) writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType("Lossy");
                how.setCompressionQuality(QUALITY);
                writer.setOutput(stream);
                writer.write(null, new IIOImage(image, null, null), how);
            } finally {
                writer.dispose();
            }
        } catch (IOException unwritable) {
            LOG.warn("A picture could not be written as WebP", unwritable);
            return Optional.empty();
        } catch (LinkageError notHere) {
            works = false;
            LOG.warn("There is no WebP on this system; readers get JPEG and PNG", notHere);
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }
}
