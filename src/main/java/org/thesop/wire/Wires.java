package org.thesop.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.thesop.house.HouseChanged;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.Markup;
import org.thesop.platform.Messages;
import org.thesop.platform.Spoken;
import org.thesop.platform.TextQuery;
import org.thesop.story.Ask;
import org.thesop.story.BodyHtml;
import org.thesop.story.Byline;
import org.thesop.story.Byline.Credit;
import org.thesop.story.Byline.Place;
import org.thesop.story.Copy;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.Writing;

/** What people do with feeds and what comes of them. Each method is one thing somebody did, in one transaction. */
@ApplicationScoped
@Transactional
public class Wires {

    private static final String SOURCES = """
            select new org.thesop.wire.WireSourceRow(w.id, w.name, w.address, w.credit, s.slug, s.name, w.everyMinutes,
                w.active, w.askedAt, w.answeredAt, w.trouble,
                (select count(i) from WireItem i where i.source = w and i.state = NEW))
            from WireSource w left join w.section s order by w.name, w.id
            """;

    private static final String ITEMS = """
            select new org.thesop.wire.WireRow(i.id, w.name, i.headline, i.author, i.summary, i.link, i.publishedAt, i.arrivedAt,
                i.state, p.name, i.movedAt, (select max(e.id) from Edition e where e.story = i.story))
            from WireItem i join i.source w left join i.by p
            where i.state = :state and (lower(i.headline) like :words escape '!' or lower(i.summary) like :words escape '!'
                or lower(w.name) like :words escape '!')
            order by i.arrivedAt desc, i.id desc
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Writing writing;

    @Inject
    Stories stories;

    @Inject
    Messages messages;

    @Inject
    Event<HouseChanged> changed;

    @Inject
    Clock clock;

    /** All feeds that are or were read, by name. */
    public List<WireSourceRow> sources() {
        return em.createQuery(SOURCES, WireSourceRow.class).getResultList();
    }

    /**
     * Allows a feed, or says other things of one.
     *
     * @param id null for a new one
     * @return false when another one has this address
     * @throws ForbiddenException for whoever does not run the paper
     */
    public boolean allow(Long id, WireDetails details, Person by) {
        mustRunThePaper(by);
        if (!details.problems().isEmpty()) {
            throw new IllegalArgumentException("a feed with " + details.problems());
        }
        var same = em.createQuery("select w.id from WireSource w where w.address = :address", Long.class)
                .setParameter("address", details.address())
                .getResultList();
        if (same.stream().anyMatch(other -> !other.equals(id))) {
            return false;
        }
        var section = stories.section(details.section()).orElse(null);
        if (id == null) {
            em.persist(new WireSource(details, section));
        } else {
            source(id).ifPresent(source -> source.change(details, section));
        }
        tell(details.name() + " " + details.address() + (details.active() ? "" : " (not read)"), by);
        return true;
    }

    /** Allows it no more; what nobody took goes with it, drafts made of it stay. */
    public void forget(long id, Person by) {
        mustRunThePaper(by);
        source(id).ifPresent(source -> {
            em.remove(source);
            tell(source.name() + " –", by);
        });
    }

    private Optional<WireSource> source(long id) {
        return Optional.ofNullable(em.find(WireSource.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private void tell(String details, Person by) {
        changed.fire(new HouseChanged(HouseChanged.What.WIRE, details, by.id(), clock.instant()));
    }

    /** What stands so, the newest first. */
    public List<WireRow> items(WireState state, String words, int most) {
        return em.createQuery(ITEMS, WireRow.class)
                .setParameter("state", state)
                .setParameter("words", TextQuery.containing(words))
                .setMaxResults(most)
                .getResultList();
    }

    /** How many wait for an editor. */
    public long waiting() {
        return em.createQuery("select count(i) from WireItem i where i.state = NEW", Long.class)
                .getSingleResult();
    }

    /** Its words as they came, for whoever decides; empty when there is none. */
    public Optional<BodyHtml> body(long id, Person by) {
        mustEdit(by);
        return Optional.ofNullable(em.find(WireItem.class, id)).map(item -> BodyHtml.of(item.body()));
    }

    /**
     * Makes a draft of it, credited to its source, with the way there at its end.
     *
     * @return the id of the draft; empty when somebody took or dropped it before
     */
    public Optional<Long> take(long id, Person by) {
        mustEdit(by);
        return waiting(id).map(item -> {
            var source = item.source();
            var edition = writing.start(
                    copy(item, source.section()),
                    List.of(by),
                    List.of(Byline.outside(
                            item.author().isEmpty() ? source.credit() : item.author(),
                            item.author().isEmpty() ? null : source.credit(),
                            Credit.WORDS,
                            Place.UNDER_HEADLINE)),
                    Ask.by(by, clock.instant()));
            item.taken(edition.story(), by, clock.instant());
            return edition.id();
        });
    }

    /** Readers see where it came from in the language of the story, whoever took it. */
    private Copy copy(WireItem item, Section section) {
        var language = section == null ? Spoken.ofThePaper().tag() : section.language();
        var body = item.body();
        if (!item.link().isEmpty()) {
            var link = "<a href=\"" + Markup.quoted(item.link()) + "\">"
                    + Markup.text(item.source().name()) + "</a>";
            body += "\n<p>" + Spoken.in(language, () -> messages.text("wire.cameFrom", link)) + "</p>";
        }
        return new Copy(item.headline(), "", "", BodyHtml.of(body), item.summary(), language, section);
    }

    /** Nobody wants it; false when somebody took or dropped it before. */
    public boolean drop(long id, Person by) {
        mustEdit(by);
        var item = waiting(id);
        item.ifPresent(each -> each.move(WireState.DROPPED, by, clock.instant()));
        return item.isPresent();
    }

    /** Somebody wants it after all; false when it was not dropped. */
    public boolean bringBack(long id, Person by) {
        mustEdit(by);
        var item = locked(id).filter(each -> each.state() == WireState.DROPPED);
        item.ifPresent(each -> each.move(WireState.NEW, null, null));
        return item.isPresent();
    }

    private Optional<WireItem> waiting(long id) {
        return locked(id).filter(each -> each.state() == WireState.NEW);
    }

    private Optional<WireItem> locked(long id) {
        return Optional.ofNullable(em.find(WireItem.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static void mustRunThePaper(Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("wire sources by " + by);
        }
    }

    private static void mustEdit(Person by) {
        if (!by.has(Role.EDITOR)) {
            throw new ForbiddenException("the wire by " + by);
        }
    }
}
