package org.thesop.syndication;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.thesop.house.Declarations;
import org.thesop.platform.NotReachedException;
import org.thesop.platform.Outgoing;
import org.thesop.platform.Rounds;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionMoved;
import org.thesop.story.EditionState;

/**
 * Tells the paper's hub which feeds have something new (WebSub, W3C 2018), a few seconds after it came out and once for all that
 * came out in them. A call that is lost costs little: whoever follows a feed looks by himself sooner or later. The node on which
 * it happened calls.
 */
@ApplicationScoped
public class HubCalls {

    private static final Logger LOG = Logger.getLogger(HubCalls.class);
    private static final Duration CALL_EVERY = Duration.ofSeconds(3);

    /** Asked for at once: the database takes no list of any length. */
    private static final int A_TIME = 500;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Outgoing outgoing;

    @Inject
    Declarations declarations;

    @Inject
    Feeds feeds;

    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private Rounds rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(
                executor, CALL_EVERY, CALL_EVERY, this::tell, LOG, "The hub was not told; what comes next is.");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) EditionMoved event) {
        if (isNews(event)) {
            changed.add(event.editionId());
        }
    }

    /** An archive that is brought in comes by the ten thousand, and is news to nobody. */
    static boolean isNews(EditionMoved event) {
        return event.action() != EditionAction.IMPORT
                && (event.to() == EditionState.PUBLISHED || event.from() == EditionState.PUBLISHED);
    }

    private void tell() {
        if (changed.isEmpty()) {
            return;
        }
        var editions = List.copyOf(changed);
        changed.removeAll(editions);
        try {
            var hub = declarations.now().hub();
            if (!hub.isEmpty()) {
                call(hub, feedsWith(editions));
            }
        } catch (RuntimeException | NotReachedException unheard) {
            LOG.infof("The hub was not told of %d changes: %s", editions.size(), unheard.getMessage());
        }
    }

    private List<String> feedsWith(List<Long> editions) {
        var addresses = new TreeSet<String>();
        for (var from = 0; from < editions.size(); from += A_TIME) {
            addresses.addAll(feeds.with(editions.subList(from, Math.min(editions.size(), from + A_TIME))));
        }
        return List.copyOf(addresses);
    }

    private void call(String hub, List<String> addresses) throws NotReachedException {
        var answer = outgoing.post(hub, form(addresses));
        if (answer.status() >= 300) {
            LOG.infof("The hub answered %d to what it was told.", answer.status());
        }
    }

    /** What a hub is told, for each feed in each of its forms. */
    static String form(List<String> addresses) {
        var feeds = addresses.stream()
                .flatMap(address -> Stream.of(FeedForm.values()).map(form -> address + form.ending()))
                .map(address -> "hub.url=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        return Stream.concat(Stream.of("hub.mode=publish"), feeds).collect(Collectors.joining("&"));
    }
}
