package org.thesop.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which feed is due, and what of it is new. */
@ApplicationScoped
@Transactional
public class WireReading {

    /** One node asks one that is due; the others pass it over. */
    private static final String DUE = """
            select id from wire_source where active and
                (asked_at is null or asked_at + make_interval(mins => every_minutes) <= :now)
            order by asked_at nulls first, id limit 1 for update skip locked
            """;

    /** What nobody took in a month is no news any more. What was taken or dropped is known a while, so that it does not come again. */
    private static final String FORGET = "delete from WireItem i where i.arrivedAt < :longAgo and i.story is null";

    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A feed to be asked now. */
    record Due(long id, String address, String etag, String modified) {}

    /** The next one that is due; it counts as asked from now on. */
    public Optional<Due> next() {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(DUE)
                .setParameter("now", Timestamp.from(clock.instant()))
                .getResultList();
        return ids.stream().findFirst().map(id -> {
            var source = em.find(WireSource.class, id.longValue());
            source.asked(clock.instant());
            return new Due(source.id(), source.address(), source.etag(), source.modified());
        });
    }

    /** Keeps what is new of what it answered; returns how much that is. */
    public int answered(long id, List<WireEntry> entries, String etag, String modified) {
        return at(id).map(source -> {
                    source.answered(etag, modified, clock.instant());
                    return keep(source, entries);
                })
                .orElse(0);
    }

    private int keep(WireSource source, List<WireEntry> entries) {
        var known = em.createQuery(
                        "select i from WireItem i where i.source = :source and i.guid in :guids", WireItem.class)
                .setParameter("source", source)
                .setParameter("guids", entries.stream().map(WireEntry::guid).toList())
                .getResultStream()
                .collect(Collectors.toMap(WireItem::guid, Function.identity()));
        var fresh = 0;
        for (var entry : entries) {
            var item = known.get(entry.guid());
            if (item != null) {
                item.changed(entry);
            } else if (isNews(entry)) {
                item = new WireItem(source, entry, clock.instant());
                em.persist(item);
                known.put(entry.guid(), item);
                fresh++;
            }
        }
        return fresh;
    }

    /** Feeds name what is long over: it must not come again each time that it was forgotten. */
    private boolean isNews(WireEntry entry) {
        return entry.publishedAt() == null
                || entry.publishedAt().isAfter(clock.instant().minus(KEPT));
    }

    /** It has nothing else than before. */
    public void answeredAsBefore(long id) {
        at(id).ifPresent(source -> source.answeredAsBefore(clock.instant()));
    }

    /** It did not answer, or with what is no feed; {@code key} is of the sentence that says so. */
    public void failed(long id, String key) {
        at(id).ifPresent(source -> source.failed(key));
    }

    private Optional<WireSource> at(long id) {
        return Optional.ofNullable(em.find(WireSource.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Forgets what nobody wants any more. */
    public void tidy() {
        em.createQuery(FORGET)
                .setParameter("longAgo", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
