package org.thesop.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts in memory how often which words came, until somebody writes it down: never a write for each, and never without bound. */
public final class Counts {

    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final int most;

    /** @param most different ones; what is new beyond that is not counted until those are taken */
    public Counts(int most) {
        this.most = most;
    }

    /** Counts it so many times more. */
    public void add(String words, long times) {
        if (counts.size() < most || counts.containsKey(words)) {
            counts.merge(words, times, Long::sum);
        }
    }

    /** What was counted since this was asked last. Each is taken once, however many count meanwhile. */
    public Map<String, Long> take() {
        var taken = new HashMap<String, Long>();
        counts.keySet().forEach(words -> taken.put(words, counts.remove(words)));
        return taken;
    }

    /** What was taken could not be written down: it is taken again next time. */
    public void putBack(Map<String, Long> taken) {
        taken.forEach(this::add);
    }
}
