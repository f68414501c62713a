package org.thesop.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Facts as one text that nobody can read in two ways, and its SHA-256. A line names the form; each fact is its name, its
 * length in bytes of UTF-8 and its value, or a dash where there is none.
 */
public final class Fingerprint {

    private final StringBuilder said;

    /** @param form what the text is of, and the number of its form: {@code theSOP record 1} */
    public Fingerprint(String form) {
        said = new StringBuilder(form).append('\n');
    }

    /** Says one more fact; the value may be null. */
    public Fingerprint fact(String name, Object value) {
        said.append(name).append(' ');
        if (value == null) {
            said.append('-');
        } else {
            var text = value.toString();
            said.append(text.getBytes(StandardCharsets.UTF_8).length)
                    .append(' ')
                    .append(text);
        }
        said.append('\n');
        return this;
    }

    /** What the hash is of. */
    public String text() {
        return said.toString();
    }

    /** 64 small hexadecimal digits. */
    public String hash() {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
