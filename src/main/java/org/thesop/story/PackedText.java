package org.thesop.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A text told by how it differs from one like it: which lines to copy, and the others deflated with the like text as
 * dictionary, so that a paragraph with one changed sentence costs little more than the sentence. What is unpacked is
 * checked by the sum that zlib keeps of it, and so is that it was packed with the same like text.
 */
final class PackedText {

    /** Deflate looks back no further; of a longer text its end is the dictionary. */
    private static final int WINDOW = 32_768;

    private PackedText() {}

    /** Packs a text; it has no lone surrogates. */
    static byte[] pack(String text, String like) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setDictionary(dictionary(like));
            deflater.setInput(instructions(text, like));
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** One entry a change: lines to copy before it, lines of the like text to skip, and the bytes that come instead. */
    private static byte[] instructions(String text, String like) {
        var old = TextShift.lines(like);
        var lines = TextShift.lines(text);
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            var oldAt = 0;
            for (var change : TextShift.changes(old, lines)) {
                var come = String.join("", lines.subList(change.startRevised, change.endRevised))
                        .getBytes(StandardCharsets.UTF_8);
                out.writeInt(change.startOriginal - oldAt);
                out.writeInt(change.endOriginal - change.startOriginal);
                out.writeInt(come.length);
                out.write(come);
                oldAt = change.endOriginal;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Gives the text back.
     *
     * @throws IllegalStateException when it was not packed with this text, or was damaged since
     */
    static String unpack(byte[] packed, String like) {
        var text = new StringBuilder(like.length() + 1024);
        var old = TextShift.lines(like);
        var oldAt = 0;
        try (var in = new DataInputStream(new ByteArrayInputStream(inflate(packed, dictionary(like))))) {
            while (in.available() > 0) {
                for (var copy = in.readInt(); copy > 0; copy--) {
                    text.append(old.get(oldAt++));
                }
                oldAt += in.readInt();
                text.append(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
        } catch (IOException | DataFormatException e) {
            throw new IllegalStateException("a packed text of " + packed.length + " bytes cannot be read", e);
        }
        old.subList(oldAt, old.size()).forEach(text::append);
        return text.toString();
    }

    private static byte[] inflate(byte[] packed, byte[] dictionary) throws DataFormatException {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var bytes = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                var count = inflater.inflate(buffer);
                bytes.write(buffer, 0, count);
                if (inflater.needsDictionary()) {
                    setDictionary(inflater, dictionary);
                } else if (count == 0 && !inflater.finished()) {
                    throw new DataFormatException("it ends too early");
                }
            }
            return bytes.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private static void setDictionary(Inflater inflater, byte[] dictionary) throws DataFormatException {
        try {
            inflater.setDictionary(dictionary);
        } catch (IllegalArgumentException other) {
            throw new DataFormatException("it was packed with another text");
        }
    }

    private static byte[] dictionary(String like) {
        var bytes = like.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= WINDOW ? bytes : Arrays.copyOfRange(bytes, bytes.length - WINDOW, bytes.length);
    }
}
