package org.thesop.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thesop.archive.Lead.Becomes;
import org.thesop.archive.LeadsFile.Line;
import org.thesop.house.HouseChanged;
import org.thesop.people.Person;
import org.thesop.platform.TextQuery;
import org.thesop.story.Addresses;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Story;

/**
 * The table of addresses that the old site had and where they lead now. Imports fill it; a managing editor adds to it, by
 * hand or from a file. It is asked only where nothing else stands, so no line of it can hide a page of the paper.
 */
@ApplicationScoped
@Transactional
public class OldAddresses {

    private static final String ROWS = """
            select new org.thesop.archive.OldAddressRow(o.path, f.slug, s.day, s.slug, e.copy.headline)
            from OldAddress o join o.story s join s.section f join s.editions e
            where e.state in (PUBLISHED, WITHDRAWN)
                and (lower(o.path) like :words escape '!' or lower(e.copy.headline) like :words escape '!')
            order by o.path
            """;

    private static final String ROW = """
            select new org.thesop.archive.OldAddressRow(o.path, f.slug, s.day, s.slug, e.copy.headline)
            from OldAddress o join o.story s join s.section f join s.editions e
            where o.path = :path and e.state in (PUBLISHED, WITHDRAWN) order by e.id desc
            """;

    private static final String LEADS_TO =
            "select o.path, s.id from OldAddress o join o.story s where o.path in :paths order by o.path";

    private static final String HEADLINES = """
            select s.id, e.copy.headline from Edition e join e.story s
            where s in :stories and e.state in (PUBLISHED, WITHDRAWN) order by s.id
            """;

    /** As many questions at once as the database takes in one go without trouble. */
    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Addresses addresses;

    @Inject
    Event<HouseChanged> changed;

    @Inject
    Clock clock;

    /** Those with these words in the address or the headline, by address. */
    public List<OldAddressRow> with(String words, int most) {
        return em.createQuery(ROWS, OldAddressRow.class)
                .setParameter("words", TextQuery.containing(words))
                .setMaxResults(most)
                .getResultList();
    }

    /** The address on this paper that an old one leads to; empty when it leads nowhere. */
    public Optional<String> leadsTo(String path) {
        return em.createQuery(ROW, OldAddressRow.class)
                .setParameter("path", path)
                .getResultStream()
                .map(OldAddressRow::story)
                .findFirst();
    }

    /**
     * Leads one address to a story, whatever it led to before.
     *
     * @param from path and query on the old site, or the whole address
     * @param to the story's address on this paper
     * @throws OldAddressException when either is not what it should be
     */
    public void lead(String from, String to, Person by) {
        var lead = read(List.of(new Line(1, from, to))).get(0);
        if (lead.isOdd()) {
            throw new OldAddressException(lead.becomes());
        }
        take(List.of(lead), by);
    }

    /** What each line would do. Changes nothing. */
    public List<Lead> read(List<Line> lines) {
        var paths = lines.stream()
                .map(line -> OldAddress.read(line.from()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
        var now = leadsTo(paths);
        var stories = addresses.find(lines.stream().map(Line::to).distinct().toList());
        var headlines = headlines(stories.values());
        var seen = new HashSet<String>();
        var leads = new ArrayList<Lead>();
        for (var line : lines) {
            var path = OldAddress.read(line.from()).orElse(null);
            var story = stories.get(line.to());
            var id = story == null ? null : story.id();
            leads.add(new Lead(
                    line.number(),
                    path == null ? line.from() : path,
                    line.to(),
                    id,
                    id == null ? null : headlines.get(id),
                    becomes(path, id, seen, now)));
        }
        return leads;
    }

    private static Becomes becomes(String path, Long story, Collection<String> seen, Map<String, Long> now) {
        if (path == null) {
            return Becomes.NO_ADDRESS;
        }
        if (Addresses.isOne(path)) {
            return Becomes.OURS;
        }
        if (story == null) {
            return Becomes.NO_STORY;
        }
        if (!seen.add(path)) {
            return Becomes.TWICE;
        }
        var before = now.get(path);
        return before == null ? Becomes.NEW : before.equals(story) ? Becomes.SAME : Becomes.MOVED;
    }

    /** Takes those that can be taken; returns how many changed something. */
    public int take(List<Lead> leads, Person by) {
        mustBeAllowed(by);
        var taken = leads.stream().filter(Lead::isTaken).toList();
        for (var lead : taken) {
            em.createNativeQuery("insert into old_address (path, story_id) values (:path, :story)"
                            + " on conflict (path) do update set story_id = excluded.story_id")
                    .setParameter("path", lead.from())
                    .setParameter("story", lead.story())
                    .executeUpdate();
        }
        for (var some : inParts(taken.stream().map(Lead::from).toList())) {
            em.createQuery("delete from MissedAddress m where m.path in :paths")
                    .setParameter("paths", some)
                    .executeUpdate();
        }
        if (taken.size() == 1) {
            tell(taken.get(0).from() + " → " + taken.get(0).to(), by);
        } else if (!taken.isEmpty()) {
            tell(taken.size() + ": " + taken.get(0).from() + " …", by);
        }
        return taken.size();
    }

    /** Lets an address lead nowhere again. */
    public void forget(String path, Person by) {
        mustBeAllowed(by);
        var row = em.find(OldAddress.class, path);
        if (row != null) {
            em.remove(row);
            tell(path + " → –", by);
        }
    }

    private void tell(String details, Person by) {
        changed.fire(new HouseChanged(HouseChanged.What.OLD_ADDRESS, details, by.id(), clock.instant()));
    }

    private Map<String, Long> leadsTo(Collection<String> paths) {
        var found = new HashMap<String, Long>();
        for (var some : inParts(List.copyOf(paths))) {
            em.createQuery(LEADS_TO, Object[].class)
                    .setParameter("paths", some)
                    .getResultList()
                    .forEach(row -> found.put((String) row[0], (Long) row[1]));
        }
        return found;
    }

    private Map<Long, String> headlines(Collection<Story> stories) {
        var found = new HashMap<Long, String>();
        for (var some : inParts(stories.stream().distinct().toList())) {
            em.createQuery(HEADLINES, Object[].class)
                    .setParameter("stories", some)
                    .getResultList()
                    .forEach(row -> found.put((Long) row[0], (String) row[1]));
        }
        return found;
    }

    private static <T> List<List<T>> inParts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (var at = 0; at < all.size(); at += AT_ONCE) {
            parts.add(all.subList(at, Math.min(all.size(), at + AT_ONCE)));
        }
        return parts;
    }

    private static void mustBeAllowed(Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("the old addresses by " + by);
        }
    }
}
