package org.thesop.archive;

import java.util.Map;
import java.util.regex.Pattern;
import org.thesop.platform.Counts;

/** Counts what readers asked for in vain until it is written down. */
final class Missed {

    /** A machine that tries addresses out must not fill the memory; who asks again a minute later is counted then. */
    static final int MOST = 2_000;

    private static final int LONGEST = 300;

    /** The old site's addresses that say with their query what is meant. Any other query is nobody's business. */
    private static final Pattern ASKS_BY_QUERY = Pattern.compile("/[^?]*\\.php\\?[a-z]+=[^\\s]*");

    private final Counts counts = new Counts(MOST);

    /**
     * Somebody asked for this.
     *
     * @param whole path and query as they came
     */
    void note(String whole) {
        var path = path(whole);
        if (path.length() <= LONGEST) {
            counts.add(path, 1);
        }
    }

    private static String path(String whole) {
        var query = whole.indexOf('?');
        return query < 0 || ASKS_BY_QUERY.matcher(whole).matches() ? whole : whole.substring(0, query);
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
