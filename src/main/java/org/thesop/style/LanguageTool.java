package org.thesop.style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * LanguageTool for American English, in a class loader of its own that sees the JDK and its jars and nothing else: it brings
 * a Lucene whose package names are those of the server's own. So it is called by reflection. Loading takes some seconds
 * and some 120 MB of heap; one thread at a time may use it.
 */
final class LanguageTool {

    private static final int MOST_REPLACEMENTS = 5;

    /** What the style guide says itself, or what is not for a paragraph alone to say. */
    private static final List<String> LEFT_OUT = List.of(
            "EN_QUOTES",
            "DASH_RULE",
            "EN_UNPAIRED_BRACKETS",
            "EN_UNPAIRED_QUOTES",
            "UNIT_SPACE",
            "UPPERCASE_SENTENCE_START",
            "PUNCTUATION_PARAGRAPH_END",
            "CONSECUTIVE_SPACES",
            "WHITESPACE_RULE",
            "OXFORD_SPELLING_Z_NOT_S",
            "CURRENCY");

    private static final Pattern SUGGESTION = Pattern.compile("</?suggestion>");

    private final ClassLoader loader;
    private final Class<?> toolClass;
    private final Object tool;

    /**
     * Loads it.
     *
     * @param jars the folder with its jars
     * @throws NotLoadedException when it cannot be loaded, whatever the cause
     */
    LanguageTool(Path jars) {
        loader = loader(jars);
        toolClass = inside(() -> loader.loadClass("org.languagetool.JLanguageTool"));
        tool = inside(() -> {
            var english = loader.loadClass("org.languagetool.Languages")
                    .getMethod("getLanguageForShortCode", String.class)
                    .invoke(null, "en-US");
            var made = toolClass
                    .getConstructor(loader.loadClass("org.languagetool.Language"))
                    .newInstance(english);
            toolClass.getMethod("disableRules", List.class).invoke(made, LEFT_OUT);
            return made;
        });
        check("It loads its rules when it first reads a sentence.");
    }

    private static ClassLoader loader(Path folder) {
        try (var files = Files.list(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .map(LanguageTool::url)
                    .toArray(URL[]::new);
            return new URLClassLoader("languagetool", jars, ClassLoader.getPlatformClassLoader());
        } catch (IOException | UncheckedIOException e) {
            throw new NotLoadedException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with one paragraph of English. A word that looks like a name is not held to be misspelled. */
    List<Finding> check(String paragraph) {
        var passage = new Passage(paragraph, Place.BODY, "en");
        return inside(() -> {
            var findings = new ArrayList<Finding>();
            for (var match :
                    (List<?>) toolClass.getMethod("check", String.class).invoke(tool, paragraph)) {
                var finding = finding(match);
                var word = finding.kind() == Finding.Kind.SPELLING;
                if (!passage.isAddress(finding.start(), finding.end())
                        && !(word && passage.isName(finding.start(), finding.end()))) {
                    findings.add(finding);
                }
            }
            return findings;
        });
    }

    private static Finding finding(Object match) throws ReflectiveOperationException {
        var rule = ask(match, "getRule");
        var id = (String) ask(rule, "getId");
        var spelling = id.startsWith("MORFOLOGIK") || id.startsWith("HUNSPELL");
        var message = SUGGESTION.matcher((String) ask(match, "getMessage")).replaceAll("");
        var title = (String) ask(match, "getShortMessage");
        var replacements = ((List<?>) ask(match, "getSuggestedReplacements"))
                .stream().limit(MOST_REPLACEMENTS).map(String.class::cast).toList();
        return new Finding(
                (int) ask(match, "getFromPos"),
                (int) ask(match, "getToPos"),
                spelling ? Finding.Kind.SPELLING : Finding.Kind.GRAMMAR,
                id,
                title == null || title.isBlank() ? titled((String) ask(rule, "getDescription")) : title,
                message,
                replacements);
    }

    private static String titled(String description) {
        var bare = description.replaceFirst("\\s*\\(.*", "").strip();
        return bare.isEmpty() ? description : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    private static Object ask(Object of, String method) throws ReflectiveOperationException {
        return of.getClass().getMethod(method).invoke(of);
    }

    private interface Call<T> {
        T run() throws ReflectiveOperationException;
    }

    /** It finds its own files by the thread's class loader. */
    private <T> T inside(Call<T> call) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return call.run();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new NotLoadedException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** LanguageTool is not there, or not the one that was expected. */
    static final class NotLoadedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLoadedException(Throwable cause) {
            super(cause);
        }
    }
}
