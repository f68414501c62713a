package org.thesop.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.json.spi.JsonProvider;
import java.util.Collections;
import java.util.ResourceBundle;
import org.thesop.platform.PaperTexts;

/**
 * The texts that scripts say, as JSON for {@code resources/js/texts.js}: those of every desk, and those of the pages on which copy
 * is written. In the language of the page, like all that is on it.
 */
@Named
@ApplicationScoped
public class ScriptTexts {

    private static final JsonProvider JSON = JsonProvider.provider();

    private static final String SCRIPTS = "js.";

    private final ResourceBundle texts = new PaperTexts();

    public String getDesk() {
        return of("js.desk.");
    }

    public String getCopy() {
        return of("js.copy.");
    }

    /** Scripts know their keys without what all of them begin with. No text ends the element that it stands in. */
    private String of(String beginning) {
        var said = JSON.createObjectBuilder();
        Collections.list(texts.getKeys()).stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .forEach(key -> said.add(key.substring(SCRIPTS.length()), texts.getString(key)));
        return said.build().toString().replace("<", "\\u003c");
    }
}
