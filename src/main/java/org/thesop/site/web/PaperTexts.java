package org.thesop.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the paper says of itself: the texts of About and Support, small HTML written by its own people. */
@ApplicationScoped
public class PaperTexts {

    /**
     * A page of the paper's own words.
     *
     * @param title the key of its title
     * @param deck the key of the sentence under it
     */
    public record PaperText(String title, String deck, String body) {}

    private final Map<String, PaperText> texts = Map.of("about", read("about"), "support", read("support"));

    PaperText of(String name) {
        return texts.get(name);
    }

    private static PaperText read(String name) {
        try (var file = PaperTexts.class.getResourceAsStream("/org/thesop/site/" + name + ".html")) {
            var body = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new PaperText("site.title." + name, "site.deck." + name, body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
