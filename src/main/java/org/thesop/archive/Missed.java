package org.thesop.archive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** Counts what readers asked for in vain until it is written down: never a write for each of them, and never without bound. */
final class Missed {

    /** A machine that tries addresses out must not fill the memory; who asks again a minute later is counted then. */
    static final int MOST = 2_000;

    private static final int LONGEST = 300;

    /** The old site's addresses that say with their query what is meant. Any other query is nobody's business. */
    private static final Pattern ASKS_BY_QUERY = Pattern.compile("/[^?]*\\.php\\?[a-z]+=[^\\s]*");

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /**
     * Somebody asked for this.
     *
     * @param whole path and query as they came
     */
    void note(String whole) {
        var path = path(whole);
        if (path.length() > LONGEST || (counts.size() >= MOST && !counts.containsKey(path))) {
            return;
        }
        counts.computeIfAbsent(path, each -> new LongAdder()).increment();
    }

    private static String path(String whole) {
        var query = whole.indexOf('?');
        return query < 0 || ASKS_BY_QUERY.matcher(whole).matches() ? whole : whole.substring(0, query);
    }

    /** What was counted since this was asked last. */
    Map<String, Long> take() {
        var taken = new ConcurrentHashMap<String, Long>();
        for (var path : counts.keySet()) {
            taken.put(path, counts.remove(path).sum());
        }
        return taken;
    }
}
