package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages that listen to this node right now, and what happened of late for those that can only ask again. What happened at
 * another node is said here too, by {@link WakeUps} and {@link Presence}.
 */
@ApplicationScoped
public class Live {

    /** Editions whose changes are remembered; a page on an older one sees a lower number, and just asks again. */
    private static final int EDITIONS_REMEMBERED = 5_000;

    /** An open page that can be told at once. */
    public interface Page {

        /** @param edition null for what is no matter of one edition */
        void wake(Topic topic, Long edition);

        /** What it may hear has changed: it comes again, and is asked again who it is of. */
        default void askAgain() {}
    }

    private record Listening(Page page, long person, Long edition) {}

    private final Set<Listening> listening = ConcurrentHashMap.newKeySet();

    private final Map<Long, Map<Topic, Integer>> changes = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<Topic, Integer>> eldest) {
            return size() > EDITIONS_REMEMBERED;
        }
    };

    /**
     * A page wants to be told, of its person and of the edition that it shows.
     *
     * @param edition null when the page shows none
     * @return ends it
     */
    public Runnable listen(Page page, long person, Long edition) {
        var entry = new Listening(page, person, edition);
        listening.add(entry);
        return () -> listening.remove(entry);
    }

    /** Wakes the pages that show this edition. */
    public void edition(long id, Topic topic) {
        synchronized (changes) {
            changes.computeIfAbsent(id, none -> new EnumMap<>(Topic.class)).merge(topic, 1, Integer::sum);
        }
        for (var each : listening) {
            if (each.edition() != null && each.edition() == id) {
                each.page().wake(topic, id);
            }
        }
    }

    /** Wakes the pages of this person. */
    public void person(long id, Topic topic) {
        for (var each : listening) {
            if (each.person() == id) {
                each.page().wake(topic, null);
            }
        }
    }

    /** Lets the pages that show this edition come again: some of them may not hear of it any more. */
    public void readersChanged(long edition) {
        for (var each : listening) {
            if (each.edition() != null && each.edition() == edition) {
                each.page().askAgain();
            }
        }
    }

    /** The same for all pages of a person. */
    public void rightsChanged(long person) {
        for (var each : listening) {
            if (each.person() == person) {
                each.page().askAgain();
            }
        }
    }

    /** Wakes all pages, for what is no matter of one edition or person; most of them have no ear for it. */
    public void everybody(Topic topic) {
        for (var each : listening) {
            each.page().wake(topic, null);
        }
    }

    /** How often each thing of the edition changed since this node was started; a thing that never did is not there. */
    public Map<Topic, Integer> changes(long edition) {
        synchronized (changes) {
            return Map.copyOf(changes.getOrDefault(edition, Map.of()));
        }
    }
}
