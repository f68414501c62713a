package org.thesop.readership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.regex.Pattern;
import org.thesop.platform.Counts;

/** Counts who reads what until it is written down. Machines that say what they are are not readers. */
public final class Views {

    /** More stories than readers open within a few seconds, and few enough for any memory. */
    static final int MOST = 20_000;

    private static final int LONGEST = 200;

    /** What shows pages inside another application says more of itself than a browser, and still less than this. */
    private static final int LONGEST_AGENT = 1_000;

    /** Readers of one day use so many programs, give or take; to look through each one's name takes longer than to hand out a page. */
    private static final int AGENTS_REMEMBERED = 2_000;

    private static final String STORIES = "/story/";

    /** What crawlers, link previews and monitors have in their name. */
    private static final Pattern MACHINES = Pattern.compile(
            "(?i)bot\\b|bot/|crawl|spider|slurp|preview|facebookexternalhit|monitor|uptime|curl/|wget/|python-|feedfetcher");

    private final Counts counts = new Counts(MOST);

    private final Cache<String, Boolean> machines = Caffeine.newBuilder()
            .maximumSize(AGENTS_REMEMBERED)
            .executor(Runnable::run)
            .build();

    /**
     * Somebody was given this page.
     *
     * @param path of the page
     * @param agent what the reader's program calls itself; null when it does not say
     * @param purpose what it wants the page for, when that is not to show it: {@code prefetch}; null for to show it
     */
    public void note(String path, String agent, String purpose) {
        if (path.startsWith(STORIES) && path.length() <= LONGEST && !isAhead(purpose) && !isMachine(agent)) {
            counts.add(path, 1);
        }
    }

    private static boolean isAhead(String purpose) {
        return purpose != null && (purpose.contains("prefetch") || purpose.contains("prerender"));
    }

    private boolean isMachine(String agent) {
        return agent == null || agent.length() > LONGEST_AGENT || machines.get(agent, Views::saysItIsAMachine);
    }

    private static boolean saysItIsAMachine(String agent) {
        return agent.isBlank() || MACHINES.matcher(agent).find();
    }

    /** See {@link Counts#take}. */
    Map<String, Long> take() {
        return counts.take();
    }

    /** See {@link Counts#putBack}. */
    void putBack(Map<String, Long> taken) {
        counts.putBack(taken);
    }
}
