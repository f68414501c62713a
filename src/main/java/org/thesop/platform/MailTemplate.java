package org.thesop.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places in it, as mail has: {@code {{subject}}}, and {@code {{lang}}} for the language {@link Spoken} here. What is put there is put as it is. */
public record MailTemplate(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** The file of this name beside a class. */
    public static MailTemplate beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return new MailTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with these in its places; nothing stands where no value is. */
    public String fill(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1).equals("lang") ? Spoken.now().tag() : values.getOrDefault(place.group(1), "")));
    }
}
