package org.thesop.newsstand;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.event.CacheEntryCreatedEvent;
import org.infinispan.remoting.transport.Address;
import org.jboss.logging.Logger;

/**
 * The other nodes, by an Infinispan cache that each of them has a copy of: what one has seen change, all drop before it goes
 * on. The database tells them the same a moment later, so a word that is lost does no harm while it is there; while it is away
 * they vouch for each other. A paper of one node has no such cache, and nobody else who could change anything.
 */
@ApplicationScoped
public class OtherNodes {

    private static final Logger LOG = Logger.getLogger(OtherNodes.class);

    /** As web.xml names it where there are several nodes. */
    private static final String CHANGES = "java:comp/env/thesop/page-changes";

    /** Long enough to be heard, short enough to be forgotten. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private Cache<String, String> changes;
    private Hearing hearing;
    private volatile List<Address> inTouch = List.of();

    /** Begins to listen, when there are others. A constant name in this application's own tree: nobody typed it. */
    @SuppressWarnings("BanJNDI")
    void listen(Consumer<Set<String>> told) {
        try {
            changes = InitialContext.doLookup(CHANGES);
        } catch (NamingException alone) {
            return;
        }
        hearing = new Hearing(told);
        changes.addListener(hearing);
    }

    @PreDestroy
    void stop() {
        if (hearing != null) {
            changes.removeListener(hearing);
        }
    }

    /**
     * Tells them what a transaction has changed, unless another has told it already, and comes back when all have heard it, or
     * one does not answer: that one stops by itself.
     *
     * @return whether all have heard it
     */
    boolean tell(long transaction, Set<String> tags) {
        return changes == null
                || changes.containsKey(Long.toString(transaction))
                || say(Long.toString(transaction), String.join("\n", tags));
    }

    /** The database was there just now, so whoever is missing by now is told by it. */
    void isInTouch() {
        if (changes != null) {
            inTouch = members();
        }
    }

    /** Whether everybody who was there at the last look still is, and hears this node, which so hears them. */
    boolean vouch() {
        return changes == null
                || (members().containsAll(inTouch)
                        && say(UUID.randomUUID().toString(), "")
                        && members().containsAll(inTouch));
    }

    private List<Address> members() {
        return changes.getAdvancedCache().getRpcManager().getMembers();
    }

    private boolean say(String key, String word) {
        try {
            changes.put(key, word, KEPT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (CacheException notHeard) {
            LOG.debugf("Not every node has heard it: %s", notHeard.getMessage());
            return false;
        }
    }

    /** Hears what the others say; its own words it knows. */
    @Listener
    public static final class Hearing {

        private final Consumer<Set<String>> told;

        private Hearing(Consumer<Set<String>> told) {
            this.told = told;
        }

        /** A word has come. */
        @CacheEntryCreated
        public void hear(CacheEntryCreatedEvent<String, String> event) {
            if (!event.isPre() && !event.isOriginLocal() && !event.getValue().isEmpty()) {
                told.accept(Set.of(event.getValue().split("\n", -1)));
            }
        }
    }
}
