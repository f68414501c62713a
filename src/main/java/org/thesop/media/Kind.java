package org.thesop.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.thesop.media.NotAPictureException.Why;

/** What a file is by its first bytes; its name and what a browser says of it are not asked. */
enum Kind {
    JPEG("jpeg"),
    PNG("png"),
    GIF("gif"),
    /** A drawing: no pixels, but how to make them. */
    SVG("");

    private static final Pattern DRAWING = Pattern.compile(
            "\\ufeff?\\s*(?:<!--.*?-->\\s*+|<!DOCTYPE[^\\[>]*+(?:\\[.*?]\\s*+)?>\\s*+|<\\?[^>]*+>\\s*+)*+"
                    + "<(?:\\w{1,20}:)?svg[\\s>]",
            Pattern.DOTALL);

    private final String format;

    Kind(String format) {
        this.format = format;
    }

    /** What unpacks it, if it has pixels; to be disposed of. */
    ImageReader reader() {
        return ImageIO.getImageReadersByFormatName(format).next();
    }

    /** @throws NotAPictureException when it is none of these */
    static Kind of(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1);
        return known(head).or(() -> drawing(content)).orElseThrow(() -> {
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

    /** XML, of which the first element is called {@code svg}; what stands before it may be long. */
    private static Optional<Kind> drawing(byte[] content) {
        var text = new String(content, 0, Math.min(content.length, 4_096), StandardCharsets.UTF_8);
        return DRAWING.matcher(text).lookingAt() ? Optional.of(SVG) : Optional.empty();
    }
}
