package org.thesop.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thesop.house.HouseChanged.What;
import org.thesop.house.HouseRefusedException.Why;
import org.thesop.people.Person;
import org.thesop.platform.Language;
import org.thesop.platform.Messages;
import org.thesop.platform.Spoken;
import org.thesop.story.BodyHtml;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** The paper's own pages: what holds now, and every version with who saved it, when and why. */
@ApplicationScoped
@Transactional
public class PaperPages {

    private static final String VERSION = "select v from PageVersion v where v.page = :page and v.number = :number";

    private static final String NOW = "select v from PageVersion v where v.page = :page order by v.number desc";

    private static final String NEWEST = "select coalesce(max(v.number), 0) from PageVersion v where v.page = :page";

    private static final String HISTORY = """
            select new org.thesop.house.PageVersionRow(v.page, v.number, p.name, v.at, v.note)
            from PageVersion v join v.by p where v.page = :page order by v.number desc
            """;

    private static final String LAST = """
            select new org.thesop.house.PageVersionRow(v.page, v.number, p.name, v.at, v.note)
            from PageVersion v join v.by p
            where v.number = (select max(w.number) from PageVersion w where w.page = v.page) order by v.page
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Messages messages;

    @Inject
    Event<HouseChanged> changed;

    @Inject
    Clock clock;

    /** What holds now. */
    public PageText now(OwnPage page) {
        return em.createQuery(NOW, PageVersion.class)
                .setParameter("page", page)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PageVersion::text)
                .orElseGet(() -> first(page));
    }

    private int newest(OwnPage page) {
        return em.createQuery(NEWEST, Integer.class).setParameter("page", page).getSingleResult();
    }

    /** A version; of 0 the page that the paper began with. Empty when there is none. */
    public Optional<PageText> version(OwnPage page, int number) {
        return number == 0
                ? Optional.of(first(page))
                : em.createQuery(VERSION, PageVersion.class)
                        .setParameter("page", page)
                        .setParameter("number", number)
                        .getResultStream()
                        .findFirst()
                        .map(PageVersion::text);
    }

    /** In the paper's language, also for an editor whose desks speak another: these are words that readers see. */
    private PageText first(OwnPage page) {
        return Spoken.in(Spoken.ofThePaper(), () -> first(page, Spoken.ofThePaper()));
    }

    private PageText first(OwnPage page, Language language) {
        var slug = page.slug();
        return page == OwnPage.CONTACT
                ? new PageText(
                        0,
                        messages.text("letters.contact.title"),
                        messages.text("letters.contact.deck"),
                        BodyHtml.EMPTY)
                : new PageText(
                        0,
                        messages.text("site.title." + slug),
                        messages.text("site.deck." + slug),
                        read(slug, language));
    }

    static BodyHtml read(String slug, Language language) {
        var name = slug + (language == Language.ENGLISH ? "" : "_" + language.tag()) + ".html";
        try (var file = PaperPages.class.getResourceAsStream("/org/thesop/site/" + name)) {
            return BodyHtml.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was saved of a page, newest first. */
    public List<PageVersionRow> history(OwnPage page, int most) {
        return em.createQuery(HISTORY, PageVersionRow.class)
                .setParameter("page", page)
                .setMaxResults(most)
                .getResultList();
    }

    /** The last save of each page that was saved at all. */
    public List<PageVersionRow> last() {
        return em.createQuery(LAST, PageVersionRow.class).getResultList();
    }

    /**
     * Makes these words the page.
     *
     * @param text with the number of the version that the person had before them
     * @param note what was changed and why; may be empty
     * @return the number of the new version; the old one when nothing is different
     * @throws PageOvertakenException when somebody saved another version meanwhile
     * @throws HouseRefusedException when it has no title
     * @throws ForbiddenException when the person is no managing editor
     */
    public int save(OwnPage page, PageText text, String note, Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException(page + " by " + by);
        }
        if (text.title() == null || text.title().isBlank()) {
            throw new HouseRefusedException(Why.NO_NAME, page.slug());
        }
        em.createNativeQuery("lock table page_version in exclusive mode").executeUpdate();
        var newest = newest(page);
        if (newest != text.number()) {
            throw new PageOvertakenException(page, newest);
        }
        var now = version(page, newest).orElseThrow();
        var next = new PageText(
                newest + 1,
                text.title().strip(),
                text.deck() == null ? "" : text.deck().strip(),
                text.body());
        if (now.title().equals(next.title())
                && now.deck().equals(next.deck())
                && now.body().equals(next.body())) {
            return newest;
        }
        var why = note == null ? "" : note.strip();
        em.persist(new PageVersion(page, next, why, em.getReference(Person.class, by.id()), clock.instant()));
        changed.fire(new HouseChanged(
                What.PAGE,
                page.name().toLowerCase(Locale.ROOT) + ", version " + next.number() + (why.isEmpty() ? "" : ": " + why),
                by.id(),
                clock.instant()));
        return next.number();
    }

    /**
     * Makes an older version the newest; what stands now stays in the history.
     *
     * @param seen the version that the person saw as the newest
     * @param note what the history says of it
     */
    public int restore(OwnPage page, int number, int seen, String note, Person by) {
        var older = version(page, number).orElseThrow(() -> new HouseRefusedException(Why.GONE, page + " " + number));
        return save(page, new PageText(seen, older.title(), older.deck(), older.body()), note, by);
    }
}
