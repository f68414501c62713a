package org.thesop.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file's bytes as text, whatever they were saved in: by byte order mark, else UTF-8, else Windows-1252.
 *
 * @param guess what had to be guessed or put right, if anything
 */
record Encoding(String text, Optional<RemarkKind> guess) {
    /**
     * Windows-1252 from 0x80 to 0x9F. Our own table, because Java's makes U+FFFD of the five unused bytes, and the text
     * could not be turned back to see whether it was UTF-8 once.
     */
    private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    static Encoding read(byte[] bytes) {
        // UTF-32 first: its little-endian mark begins with that of UTF-16.
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return sure(bytes, 4, Charset.forName("UTF-32LE"));
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return sure(bytes, 4, Charset.forName("UTF-32BE"));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return sure(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return sure(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return unmarked(bytes);
    }

    /** What a character between U+0080 and U+009F was meant to be; itself for the five that mean nothing. */
    static char meant(char c1) {
        return WINDOWS.charAt(c1 - 0x80);
    }

    private static Encoding sure(byte[] bytes, int from, Charset charset) {
        return new Encoding(new String(bytes, from, bytes.length - from, charset), Optional.empty());
    }

    private static Encoding unmarked(byte[] bytes) {
        var wide = wide(bytes);
        if (wide.isPresent()) {
            return new Encoding(new String(bytes, wide.get()), Optional.of(RemarkKind.ENCODING_GUESSED));
        }
        var mixed = mixed(bytes);
        if (mixed.guess().isPresent()) {
            return mixed;
        }
        return repaired(mixed.text())
                .map(text -> new Encoding(text, Optional.of(RemarkKind.ENCODING_REPAIRED)))
                .orElse(mixed);
    }

    /** UTF-16 without its mark: in a text of this paper nearly every second byte is zero. */
    private static Optional<Charset> wide(byte[] bytes) {
        var looked = Math.min(bytes.length, 1000) & ~1;
        var zeros = new int[2];
        for (var i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        var many = looked * 2 / 5;
        var few = looked / 20;
        if (many > 0 && zeros[0] >= many && zeros[1] <= few) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (many > 0 && zeros[1] >= many && zeros[0] <= few) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    /**
     * UTF-8, and where a byte does not fit, that byte as Windows-1252: one stray byte, or an end cut through a quotation
     * mark, does not spoil the page. Where most do not fit it never was UTF-8.
     */
    private static Encoding mixed(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder(); // reports what does not fit
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var strays = 0;
        for (var result = decoder.decode(in, out, true); result.isError(); result = decoder.decode(in, out, true)) {
            for (var i = 0; i < result.length(); i++) {
                out.put(windows(in.get()));
                strays++;
            }
        }
        if (strays == 0) {
            var text = out.flip().toString();
            return new Encoding(text.startsWith("\ufeff") ? text.substring(1) : text, Optional.empty());
        }
        var high = 0;
        for (var b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        var text = high - strays > strays ? out.flip().toString() : windows(bytes);
        return new Encoding(text, Optional.of(RemarkKind.ENCODING_GUESSED));
    }

    private static String windows(byte[] bytes) {
        var text = new char[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            text[i] = windows(bytes[i]);
        }
        return new String(text);
    }

    private static char windows(byte b) {
        var c = (char) (b & 0xFF);
        return c >= 0x80 && c <= 0x9F ? meant(c) : c;
    }

    /** Text that was UTF-8, read as Windows-1252 and saved so; empty unless the whole of it turns back cleanly. */
    private static Optional<String> repaired(String text) {
        if (!text.contains("â€")) {
            return Optional.empty();
        }
        var bytes = new byte[text.length()];
        for (var i = 0; i < bytes.length; i++) {
            var c = text.charAt(i);
            var place = WINDOWS.indexOf(c);
            if (place < 0 && c > 0xFF) {
                return Optional.empty();
            }
            bytes[i] = (byte) (place < 0 ? c : 0x80 + place);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notTurnedTwice) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
