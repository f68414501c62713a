package org.thesop.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.thesop.media.NotAPictureException.Why;

/** What a file is by its first bytes; its name and what a browser says of it are not asked. */
enum Kind {
    JPEG("jpeg"),
    PNG("png"),
    GIF("gif");

    private final String format;

    Kind(String format) {
        this.format = format;
    }

    /** What unpacks it; to be disposed of. */
    ImageReader reader() {
        return ImageIO.getImageReadersByFormatName(format).next();
    }

    /** @throws NotAPictureException when it is none of these */
    static Kind of(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1);
        return known(head).orElseThrow(() -> {
            var isNewer = head.matches("(?s)RIFF....WEBP.*|....ftyp(?:heic|heix|mif1|msf1|avif).*");
            return new NotAPictureException(isNewer ? Why.NEW_KIND : Why.OTHER_KIND);
        });
    }

    private static Optional<Kind> known(String head) {
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        return head.startsWith("GIF87a") || head.startsWith("GIF89a") ? Optional.of(GIF) : Optional.empty();
    }
}
