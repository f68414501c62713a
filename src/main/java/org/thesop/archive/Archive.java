package org.thesop.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thesop.archive.Lead.Becomes;
import org.thesop.people.Person;
import org.thesop.story.Ask;
import org.thesop.story.BodyHtml;
import org.thesop.story.Byline;
import org.thesop.story.Byline.Credit;
import org.thesop.story.Byline.Place;
import org.thesop.story.Copy;
import org.thesop.story.Edition;
import org.thesop.story.Section;
import org.thesop.story.Slug;
import org.thesop.story.Story;
import org.thesop.story.StoryAddress;
import org.thesop.story.Writing;

/** Takes pages of the old site over into the paper: one page, one story, at its own time. */
@ApplicationScoped
@Transactional
public class Archive {

    @PersistenceContext
    EntityManager em;

    @Inject
    Writing writing;

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
        return storyOf(page).map(story -> StoryAddress.path(story.section().slug(), story.day(), story.slug()));
    }

    private Optional<Story> storyOf(CapturedPage page) {
        return Optional.ofNullable(em.find(ImportedPage.class, page.fingerprint()))
                .map(ImportedPage::story);
    }

    /**
     * Stores it as published at its own time.
     *
     * @throws org.thesop.story.RefusedException when the table says no, as for a page that is here already
     * @throws OldAddressException when the old address is none, or another story's
     */
    public Edition add(CapturedPage page, Details details, Person by) {
        var oldAddress = oldAddress(details);
        var ask = Ask.by(by, clock.instant()).forMoment(page.published().instant());
        var edition = writing.takeOver(
                copy(page, details.section()),
                bylines(page, details.byline()),
                oldAddress.flatMap(OldAddress::slug).map(Slug::text).orElse(null),
                ask,
                storyOf(page).isPresent());
        em.persist(new ImportedPage(page.fingerprint(), edition.story(), details.fileName(), by, ask.at()));
        oldAddress.ifPresent(path -> em.persist(new OldAddress(path, edition.story())));
        return edition;
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
        var language = section == null ? "en" : section.language();
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
