package org.thesop.style.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import org.thesop.style.Grammar;

/** Tells the grammar check where the server has unpacked LanguageTool's jars. */
@ApplicationScoped
public class GrammarJars {

    @Inject
    Grammar grammar;

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        var folder = application.getRealPath("/WEB-INF/languagetool");
        grammar.jarsAt(folder == null ? null : Path.of(folder));
    }
}
