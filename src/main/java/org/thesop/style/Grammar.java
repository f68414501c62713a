package org.thesop.style;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Spelling and grammar of English, checked off the request's path: whoever asks gets what is known, and what is not is put in
 * a line that one thread works off. LanguageTool is loaded when the first paragraph comes. When it cannot be, that is logged
 * once and said to whoever asks, and everything else goes on.
 */
@ApplicationScoped
public class Grammar {

    /** How it stands with LanguageTool. */
    public enum State {
        LOADING,
        READY,
        OFF,
        NOT_FOR_THIS_LANGUAGE
    }

    /** The longest paragraph that is checked, in characters; a longer one is no paragraph of a story. */
    static final int LONGEST = 8_000;

    private static final Logger LOG = Logger.getLogger(Grammar.class);
    private static final int MOST_KNOWN = 4_000;
    private static final int MOST_WAITING = 1_000;

    @Resource
    ManagedExecutorService executor;

    private final Map<String, List<Finding>> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Finding>> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private final Set<String> waiting = new LinkedHashSet<>();
    private Path jars;
    private LanguageTool tool;
    private boolean working;
    private boolean off;

    /** Where LanguageTool's jars lie; null when the application came without them. */
    public synchronized void jarsAt(Path folder) {
        jars = folder;
        off = folder == null || !Files.isDirectory(folder);
    }

    /** Whether this language is checked, and whether the check is loaded. */
    public synchronized State state(String language) {
        if (!isEnglish(language)) {
            return State.NOT_FOR_THIS_LANGUAGE;
        }
        if (off || jars == null) {
            return State.OFF;
        }
        return tool == null ? State.LOADING : State.READY;
    }

    private static boolean isEnglish(String language) {
        return language.regionMatches(true, 0, "en", 0, 2) && (language.length() == 2 || language.charAt(2) == '-');
    }

    /**
     * What is wrong with this paragraph. Empty when that is not known yet: then it stands in line, and asking again later
     * tells. Never waits.
     */
    public synchronized Optional<List<Finding>> findings(String paragraph, String language) {
        if (paragraph.isBlank() || paragraph.length() > LONGEST || !isEnglish(language) || off || jars == null) {
            return Optional.of(List.of());
        }
        var findings = known.get(paragraph);
        if (findings == null && waiting.size() < MOST_WAITING && waiting.add(paragraph)) {
            work();
        }
        return Optional.ofNullable(findings);
    }

    private void work() {
        if (!working) {
            try {
                executor.execute(this::workOff);
                working = true;
            } catch (RejectedExecutionException busy) {
                LOG.debug("No thread for the grammar check; the next question asks for one again.");
                waiting.clear();
            }
        }
    }

    private void workOff() {
        try {
            load();
            for (var paragraph = next(); paragraph != null; paragraph = next()) {
                learn(paragraph, tool.check(paragraph));
            }
        } catch (LanguageTool.NotLoadedException | OutOfMemoryError e) {
            LOG.error(
                    "LanguageTool does not work here. Copy is checked by the style guide alone until the next start.",
                    e);
            giveUp();
        } catch (RuntimeException e) {
            LOG.error("A paragraph could not be checked; the line begins anew.", e);
            startAnew();
        }
    }

    /** Only ever called by the one thread that works. */
    private void load() {
        if (tool == null) {
            var begun = System.nanoTime();
            var loaded = new LanguageTool(jars);
            synchronized (this) {
                tool = loaded;
            }
            LOG.infof("LanguageTool loaded in %d ms", (System.nanoTime() - begun) / 1_000_000);
        }
    }

    private synchronized String next() {
        Iterator<String> line = waiting.iterator();
        if (!line.hasNext()) {
            working = false;
            return null;
        }
        return line.next();
    }

    private synchronized void learn(String paragraph, List<Finding> findings) {
        waiting.remove(paragraph);
        known.put(paragraph, List.copyOf(findings));
    }

    private synchronized void giveUp() {
        off = true;
        tool = null;
        working = false;
        waiting.clear();
        known.clear();
    }

    /** The paragraph that failed is held to be without a fault, or it would fail for ever. */
    private synchronized void startAnew() {
        working = false;
        waiting.stream().findFirst().ifPresent(failed -> learn(failed, List.of()));
        waiting.clear();
    }
}
