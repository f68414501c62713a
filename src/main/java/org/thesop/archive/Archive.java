package org.thesop.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.archive.Lead.Becomes;
import org.thesop.people.Person;
import org.thesop.platform.Spoken;
import org.thesop.story.Ask;
import org.thesop.story.BodyHtml;
import org.thesop.story.Byline;
import org.thesop.story.Byline.Credit;
import org.thesop.story.Byline.Place;
import org.thesop.story.Copy;
import org.thesop.story.Edition;
import org.thesop.story.Refusal;
import org.thesop.story.Section;
import org.thesop.story.Slug;
import org.thesop.story.Story;
import org.thesop.story.StoryAddress;
import org.thesop.story.TakenOver;
import org.thesop.story.TakingOver;

/** Takes stories of the old site over into the paper, each at its own time: captured pages, and what other importers read. */
@ApplicationScoped
@Transactional
public class Archive {

    /** The sort of source of a captured page; the page's fingerprint is its name there. */
    public static final String CAPTURED_PAGE = "CAPTURED_PAGE";

    private static final String LED = "select o.path from OldAddress o where o.path in :paths order by o.path";

    @PersistenceContext
    EntityManager em;

    @Inject
    TakingOver takingOver;

    @Inject
    Origins origins;

    @Inject
    Clock clock;

    /**
     * What the page itself does not say.
     *
     * @param byline the name under the headline where the page has none; may be null
     * @param oldAddress path and query on the old site; may be null
     */
    public record Details(String fileName, Section section, String byline, String oldAddress) {}

    /** Where the story stands that this page became earlier; empty when it is new. */
    public Optional<String> addressOf(CapturedPage page) {
        return origins.known(CAPTURED_PAGE, page.fingerprint())
                .map(Became::story)
                .map(story -> StoryAddress.path(story.section().slug(), story.day(), story.slug()));
    }

    /**
     * Stores a captured page as published at its own time.
     *
     * @throws org.thesop.story.RefusedException when the table says no, as for a page that is here already
     * @throws OldAddressException when the old address is none, or another story's
     */
    public Edition add(CapturedPage page, Details details, Person by) {
        var oldAddress = oldAddress(details);
        return add(
                new OldStory(
                        CAPTURED_PAGE,
                        page.fingerprint(),
                        details.fileName() == null ? page.headline() : details.fileName(),
                        copy(page, details.section()),
                        bylines(page, details.byline()),
                        page.published().instant(),
                        null,
                        slug(oldAddress.stream().toList()),
                        oldAddress.stream().toList(),
                        TakenOver.Before.UNKNOWN),
                by);
    }

    /**
     * Stores a story as published at its own time.
     *
     * @throws org.thesop.story.RefusedException when the table says no, as for a story that is here already
     */
    public Edition add(OldStory story, Person by) {
        var known = origins.known(story.source(), story.identity()).isPresent();
        var edition = add(story, by, known);
        lead(story.oldAddresses().stream().collect(Collectors.toMap(path -> path, path -> edition.story())));
        return edition;
    }

    /**
     * The same for who has asked {@link Origins} of many at once, so that it is known not to be here; and whose old addresses are
     * led to it by {@link #lead} afterwards, those of many at once.
     */
    public Edition addNew(OldStory story, Person by) {
        return add(story, by, false);
    }

    private Edition add(OldStory story, Person by, boolean known) {
        var ask = Ask.by(by, clock.instant()).forMoment(story.published());
        var taken = new TakenOver(story.copy(), story.bylines(), story.wishedSlug(), story.updated(), story.before());
        var edition = takingOver.take(taken, ask, known);
        origins.note(story.source(), story.identity(), story.name(), Became.story(edition.story()), by, ask.at());
        return edition;
    }

    /** Leads these old addresses, which lead nowhere yet, to their stories. */
    public void lead(Map<String, Story> paths) {
        paths.forEach((path, story) -> em.persist(new OldAddress(path, story)));
    }

    /** What keeps a story that is not here from being stored; empty when nothing does. Stores nothing. */
    public List<Refusal> refusals(OldStory story, Person by) {
        var ask = Ask.by(by, clock.instant()).forMoment(story.published());
        return TakingOver.inTheWay(story.copy(), story.bylines(), ask);
    }

    /** Those of these paths that lead to a story already. */
    public Set<String> led(Collection<String> paths) {
        return paths.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(LED, String.class)
                        .setParameter("paths", paths)
                        .getResultList());
    }

    /** Path and query of an old address as somebody wrote it down; empty when it is none. */
    public static Optional<String> oldPath(String typed) {
        return OldAddress.read(typed);
    }

    /** The slug that an old address of a story ends with; null where none has one. */
    public static String slug(List<String> oldAddresses) {
        return oldAddresses.stream()
                .map(OldAddress::slug)
                .flatMap(Optional::stream)
                .map(Slug::text)
                .findFirst()
                .orElse(null);
    }

    private Optional<String> oldAddress(Details details) {
        if (details.oldAddress() == null || details.oldAddress().isBlank()) {
            return Optional.empty();
        }
        var path = OldAddress.read(details.oldAddress()).orElseThrow(() -> new OldAddressException(Becomes.NO_ADDRESS));
        if (em.find(OldAddress.class, path) != null) {
            throw new OldAddressException(Becomes.MOVED);
        }
        return Optional.of(path);
    }

    private static Copy copy(CapturedPage page, Section section) {
        var language = section == null ? Spoken.ofThePaper().tag() : section.language();
        return new Copy(
                page.headline(),
                "",
                page.dateline().orElse(""),
                BodyHtml.of(page.body()),
                page.summary(),
                language,
                section);
    }

    private static List<Byline> bylines(CapturedPage page, String byline) {
        var all = new ArrayList<Byline>();
        page.bylines().forEach(name -> all.add(outside(name, Place.UNDER_HEADLINE)));
        if (all.isEmpty() && byline != null && !byline.isBlank()) {
            all.add(Byline.outside(byline, null, Credit.WORDS, Place.UNDER_HEADLINE));
        }
        page.credits().forEach(name -> all.add(outside(name, Place.AT_END)));
        return all;
    }

    private static Byline outside(CapturedName name, Place place) {
        return Byline.outside(name.name(), name.title().orElse(null), Credit.WORDS, place);
    }
}
