package org.thesop.newsstand;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes a page small, once, as browsers can unpack it. Brotli is native code and only where there is some for the machine. */
final class Packing {

    /** Beyond that a page gets hardly smaller and takes many times as long. */
    private static final int BROTLI_QUALITY = 6;

    private Packing() {}

    static byte[] gzip(byte[] content) {
        var packed = new ByteArrayOutputStream(content.length / 3 + 64);
        try (var gzip = new Gzip(packed)) {
            gzip.write(content);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return packed.toByteArray();
    }

    static Optional<byte[]> brotli(byte[] content) {
        if (!Brotli4jLoader.isAvailable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Encoder.compress(content, new Encoder.Parameters().setQuality(BROTLI_QUALITY)));
        } catch (IOException notPacked) {
            return Optional.empty();
        }
    }

    private static final class Gzip extends GZIPOutputStream {
        private Gzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
