package org.thesop.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thesop.house.ShownTag;
import org.thesop.house.Tags;
import org.thesop.media.Pictures;
import org.thesop.newsstand.Shown;
import org.thesop.platform.Language;
import org.thesop.platform.Settings;
import org.thesop.platform.Spoken;
import org.thesop.site.Credit;
import org.thesop.site.PublicAddress;
import org.thesop.site.WholeStories;
import org.thesop.story.Edition;
import org.thesop.story.EditionState;
import org.thesop.story.ShownPicture;
import org.thesop.story.Story;
import org.thesop.syndication.NewsItem.Correction;
import org.thesop.syndication.NewsItem.Photo;
import org.thesop.syndication.NewsItem.Status;
import org.thesop.syndication.VersionsGiven.Counted;
import org.thesop.syndication.VersionsGiven.Given;

/** Finds stories as they go to other newsrooms, in a handful of queries each. What readers may not have is found by nobody. */
@ApplicationScoped
@Transactional
public class NewsItems {

    private static final String AT_ADDRESS = """
            select s from StoryAddress a join a.story s join fetch s.section
            where a.section = :section and a.day = :day and a.slug = :slug
                and exists (select 1 from Edition e where e.story = s and e.state in (PUBLISHED, WITHDRAWN))
            """;

    private static final String OUT = """
            select e from Edition e join fetch e.story s join fetch s.section join fetch e.copy.section
            where s.id = :story and e.state in (PUBLISHED, WITHDRAWN)
            """;

    private static final String CREDITS = """
            select new org.thesop.site.Credit(b.name, b.title, b.credit, b.place,
                case when p.listed = true then p.handle else null end, case when p.listed = true then p.bio else null end)
            from Edition e join e.bylines b left join b.person p
            where e.id = :edition order by index(b)
            """;

    private static final String CORRECTIONS = """
            select new org.thesop.syndication.NewsItem$Correction(n.kind, n.publishedAt, n.publicNote)
            from Edition n where n.story.id = :story and n.kind in (CORRECTION, CLARIFICATION)
                and n.state in (PUBLISHED, SUPERSEDED) and n.publicNote is not null
            order by n.publishedAt desc, n.id desc
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    VersionsGiven versions;

    @Inject
    WholeStories whole;

    @Inject
    Tags tags;

    @Inject
    Pictures pictures;

    @Inject
    Shown shown;

    @Inject
    Clock clock;

    /**
     * What stands at an address: the item, or the path that its story has now.
     *
     * @param item null where the story has another address now
     */
    public record Found(NewsItem item, String movedTo) {}

    /** The story that has, or once had, this address; empty when no story that readers know of did. */
    public Optional<Found> at(PublicAddress address) {
        return em.createQuery(AT_ADDRESS, Story.class)
                .setParameter("section", address.name())
                .setParameter("day", address.day())
                .setParameter("slug", address.slug())
                .getResultStream()
                .findFirst()
                .map(story -> found(story, address));
    }

    private Found found(Story story, PublicAddress address) {
        shown.story(story.id());
        var isHere = story.section().slug().equals(address.name())
                && story.day().equals(address.day())
                && story.slug().equals(address.slug());
        return isHere ? new Found(of(story.id()).orElseThrow(), null) : new Found(null, story.path());
    }

    /** A story that is out, or was taken down; empty for all that readers do not know of. */
    public Optional<NewsItem> of(long story) {
        return em.createQuery(OUT, Edition.class)
                .setParameter("story", story)
                .getResultStream()
                .findFirst()
                .map(edition -> out(edition, versions.of(story)));
    }

    /**
     * The same for whoever gets it sent: where partners were given another version since readers have this one, it is a version
     * of its own. The caller holds the story still.
     */
    public Optional<NewsItem> toPartners(long story) {
        return of(story).map(item -> {
            var counted = versions.of(story);
            return counted.isPassed() ? item.as(versions.give(story, "out").version()) : item;
        });
    }

    /**
     * This edition as it goes ahead to other newsrooms, under its embargo: whether they may have it is asked by whoever sends it,
     * and holds the story still.
     */
    public NewsItem ahead(Edition edition) {
        var story = edition.story();
        shown.story(story.id());
        var what = "ahead " + edition.id() + " " + edition.revision() + " " + edition.embargoUntil();
        var first = versions.of(story.id()).first();
        return whole(
                edition, versions.give(story.id(), what), Status.WITHHELD, first == null ? edition.editedAt() : first);
    }

    /** Copy that went ahead taken back, without its words. The caller holds the story still. @param why told to whoever has it */
    public NewsItem takenBack(Edition edition, String why) {
        var story = edition.story();
        shown.story(story.id());
        var given = versions.give(story.id(), "back " + edition.id() + " " + why);
        return canceled(edition, given, edition.editedAt(), why);
    }

    private NewsItem out(Edition edition, Counted counted) {
        shown.story(edition.story().id());
        return edition.state() == EditionState.WITHDRAWN
                ? canceled(edition, counted.readers(), counted.first(), edition.notice())
                : whole(edition, counted.readers(), Status.USABLE, counted.first());
    }

    private NewsItem canceled(Edition edition, Given version, Instant first, String why) {
        var story = edition.story();
        var section = edition.copy().section();
        return new NewsItem(
                story.id(),
                edition.id(),
                version.version(),
                Status.CANCELED,
                version.at(),
                first,
                story.firstPublishedAt(),
                story.firstPublishedAt() == null ? null : version.at(),
                null,
                story.path(),
                edition.copy().language(),
                null,
                null,
                null,
                null,
                null,
                0,
                List.of(),
                section == null ? null : section.slug(),
                section == null ? null : section.name(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                why);
    }

    private NewsItem whole(Edition edition, Given version, Status status, Instant first) {
        var story = edition.story();
        var copy = edition.copy();
        var section = copy.section();
        var embargo = edition.embargoUntil();
        var tagged = tags.ofEach(List.of(edition.id())).getOrDefault(edition.id(), List.<ShownTag>of());
        tagged.forEach(tag -> shown.tagName(tag.slug()));
        return new NewsItem(
                story.id(),
                edition.id(),
                version.version(),
                status,
                version.at(),
                first,
                story.firstPublishedAt(),
                told(story),
                embargo != null && embargo.isAfter(clock.instant()) ? embargo : null,
                story.path(),
                copy.language(),
                copy.headline(),
                given(copy.deck()),
                given(copy.dateline()),
                whole.summary(copy),
                Spoken.in(spokenIn(copy.language()), () -> whole.body(copy)),
                copy.body().words(),
                credits(edition),
                section == null ? null : section.slug(),
                section == null ? null : section.name(),
                section == null ? null : section.topic().orElse(null),
                copy.genre() == null && section != null ? section.genre() : copy.genre(),
                tagged,
                corrections(story.id()),
                photos(copy.body().figures()),
                null);
    }

    /** What the paper says around its pictures and notes: in the story's language, whoever asks, as on its page. */
    private static Language spokenIn(String tag) {
        return Language.of(tag).orElseGet(Spoken::ofThePaper);
    }

    private static Instant told(Story story) {
        var updated = story.updatedAt();
        return updated != null && story.firstPublishedAt() != null && updated.isAfter(story.firstPublishedAt())
                ? updated
                : null;
    }

    private List<Credit> credits(Edition edition) {
        return em.createQuery(CREDITS, Credit.class)
                .setParameter("edition", edition.id())
                .getResultList();
    }

    private List<Correction> corrections(long story) {
        return em.createQuery(CORRECTIONS, Correction.class)
                .setParameter("story", story)
                .getResultList();
    }

    /** One whose rights have ended stays here: nobody else may print it either. */
    private List<Photo> photos(List<ShownPicture> figures) {
        var known = pictures.all(figures.stream().map(ShownPicture::media).collect(Collectors.toSet()));
        var today = pictures.today();
        return figures.stream()
                .filter(each -> known.containsKey(each.media()))
                .filter(each -> known.get(each.media()).mayBeShown(today))
                .map(each -> {
                    var picture = known.get(each.media());
                    var widths = picture.widths();
                    var widest = widths.get(widths.size() - 1);
                    return new Photo(
                            picture.id(),
                            Settings.paperUrl() + "/media/" + picture.id() + "/" + widest,
                            widest,
                            Math.round((float) picture.height() * widest / picture.width()),
                            each.alt(),
                            each.caption(),
                            each.credit());
                })
                .toList();
    }

    private static String given(String text) {
        return text.isBlank() ? null : text;
    }
}
