package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.house.ShownTag;
import org.thesop.house.Tags;
import org.thesop.media.Pictures;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.platform.Spoken;
import org.thesop.story.Copy;

/**
 * The newest live stories with all of their text, for machines; one that was corrected is new again. However many there are:
 * a query or two for them, one each for their names, tags, corrections and pictures.
 */
@ApplicationScoped
@Transactional
public class WholeStories {

    private static final String ROW = """
            select new org.thesop.site.WholeRow(s.id, e.id, filed.slug, s.day, s.slug, shown.slug, shown.name,
                e.copy.language, e.copy.headline, e.copy.deck, e.copy.summary, e.copy.dateline, e.copy.body,
                s.firstPublishedAt, s.updatedAt)
            from Edition e join e.story s join s.section filed join e.copy.section shown
            where e.state = PUBLISHED
            """;

    /** By when its text came out: a correction reaches those who have had the story for years. */
    private static final String NEWEST_FIRST = " order by e.publishedAt desc, e.id desc";

    private static final String OF_PERSON = ROW + Teasers.BY + NEWEST_FIRST;

    private static final String CHOSEN_OF_PERSON =
            ROW + Teasers.BY + " and s.id in :stories order by s.firstPublishedAt desc, s.id desc";

    private static final String THESE = ROW + " and e.id in :editions" + NEWEST_FIRST;

    /**
     * The newest of each, from the index by section, and of these the newest: to go through what the whole paper had until a
     * section comes that has been quiet for years would read all of it.
     */
    private static final String OF_SECTIONS = """
            select newest.id from section x cross join lateral (select e.id, e.published_at from edition e
                where e.section_id = x.id and e.state = 'PUBLISHED'
                order by e.published_at desc, e.id desc limit :most) newest
            where x.slug in (:sections)
            order by newest.published_at desc, newest.id desc limit :most
            """;

    /** JPQL knows no arrays, and the index of tags is one of them. */
    private static final String WITH_TAG = """
            select e.id from edition e
            where e.state = 'PUBLISHED' and tag_slugs(e.tags) && cast(:slugs as text[])
            order by e.published_at desc, e.id desc limit :most
            """;

    private static final String CREDITS = """
            select new org.thesop.site.CreditOn(e.id, b.name, b.title, b.credit, b.place,
                case when p.listed = true then p.handle else null end)
            from Edition e join e.bylines b left join b.person p where e.id in :editions order by e.id, index(b)
            """;

    private static final String NOTES = """
            select new org.thesop.site.NoteOn(n.story.id, n.kind, n.publishedAt, n.publicNote)
            from Edition n where n.story.id in :stories and n.kind in (CORRECTION, CLARIFICATION)
                and n.state in (PUBLISHED, SUPERSEDED) and n.publicNote is not null
            order by n.publishedAt desc, n.id desc
            """;

    private static final String PATHS = """
            select '' as path
            union select '/section/' || s.slug from edition e join section shown on shown.id = e.section_id
                join section s on s.id in (shown.id, shown.parent_id) where e.id in (:editions)
            union select '/people/' || p.handle from byline b join person p on p.id = b.person_id and p.listed
                where b.edition_id in (:editions) and b.credit in ('WORDS', 'PICTURES')
            union select '/tag/' || r.slug from edition e, unnest(tag_slugs(e.tags)) u(slug)
                join tag t on t.slug = u.slug join tag r on r.id = coalesce(t.into_id, t.id) where e.id in (:editions)
            order by path
            """;

    private static final String CHANGED = """
            select d.at from Decision d where d.to in (PUBLISHED, WITHDRAWN) order by d.at desc
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Tags tags;

    @Inject
    Pictures pictures;

    @Inject
    StoryPrinting printing;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    /** The newest of the paper, at most this many. */
    public List<WholeStory> newest(int most) {
        return printed(em.createQuery(ROW + NEWEST_FIRST, WholeRow.class)
                .setMaxResults(most)
                .getResultList());
    }

    /** The newest of these sections. */
    public List<WholeStory> ofSections(Collection<String> slugs, int most) {
        return these(em.createNativeQuery(OF_SECTIONS)
                .setParameter("sections", slugs)
                .setParameter("most", most));
    }

    /** The newest that this person wrote or pictured. */
    public List<WholeStory> ofPerson(String handle, int most) {
        return printed(em.createQuery(OF_PERSON, WholeRow.class)
                .setParameter("handle", handle)
                .setMaxResults(most)
                .getResultList());
    }

    /** Those of these stories that this person wrote or pictured, by when they came out, the newest first. */
    public List<WholeStory> ofPerson(String handle, Collection<Long> stories) {
        return stories.isEmpty()
                ? List.of()
                : printed(em.createQuery(CHOSEN_OF_PERSON, WholeRow.class)
                        .setParameter("handle", handle)
                        .setParameter("stories", List.copyOf(stories))
                        .getResultList());
    }

    /** The newest that have this tag or one of its synonyms. */
    public List<WholeStory> ofTag(ShownTag tag, int most) {
        return these(em.createNativeQuery(WITH_TAG)
                .setParameter("slugs", "{" + String.join(",", tags.slugs(tag)) + "}")
                .setParameter("most", most));
    }

    @SuppressWarnings("unchecked")
    private List<WholeStory> these(Query editions) {
        List<Number> found = editions.getResultList();
        var ids = found.stream().map(Number::longValue).toList();
        return ids.isEmpty()
                ? List.of()
                : printed(em.createQuery(THESE, WholeRow.class)
                        .setParameter("editions", ids)
                        .getResultList());
    }

    /** The paths of the pages that list these editions, the front page's empty and first. */
    @SuppressWarnings("unchecked")
    public List<String> pathsWith(Collection<Long> editions) {
        return em.createNativeQuery(PATHS, String.class)
                .setParameter("editions", editions)
                .getResultList();
    }

    /** What copy is about, in a line, as machines are told. */
    public String summary(Copy copy) {
        return Description.of(copy.summary(), copy.deck(), copy.stored());
    }

    /** The body of copy as machines get it, without what was corrected in it; whether they may have it is not asked here. */
    public String body(Copy copy) {
        return BodyElsewhere.of(printing.body(copy.stored(), copy.dateline()), List.of(), Settings.paperUrl());
    }

    /** When something last came before readers or left them; the beginning of time while nothing has. */
    public Instant changedAt() {
        return em.createQuery(CHANGED, Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private List<WholeStory> printed(List<WholeRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var editions = rows.stream().map(WholeRow::editionId).toList();
        var credits = em.createQuery(CREDITS, CreditOn.class)
                .setParameter("editions", editions)
                .getResultStream()
                .collect(Collectors.groupingBy(CreditOn::editionId));
        var notes = em.createQuery(NOTES, NoteOn.class)
                .setParameter("stories", rows.stream().map(WholeRow::storyId).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(NoteOn::storyId));
        var tagged = tags.ofEach(editions);
        var bodies = bodies(rows);
        return rows.stream()
                .map(row -> printed(
                        row,
                        bodies.get(row.editionId()),
                        credits.getOrDefault(row.editionId(), List.of()),
                        notes.getOrDefault(row.storyId(), List.of()),
                        tagged.getOrDefault(row.editionId(), List.of())))
                .toList();
    }

    /** As they stand on the stories' pages, their pictures asked for all at once. */
    private Map<Long, String> bodies(List<WholeRow> rows) {
        var shown = pictures.all(rows.stream()
                .flatMap(row -> PrintedBody.pictures(row.body()).stream())
                .collect(Collectors.toSet()));
        return rows.stream()
                .collect(
                        Collectors.toMap(WholeRow::editionId, row -> printing.body(row.body(), row.dateline(), shown)));
    }

    private WholeStory printed(
            WholeRow row, String body, List<CreditOn> credits, List<NoteOn> notes, List<ShownTag> tags) {
        return new WholeStory(
                row.storyId(),
                Settings.paperUrl() + row.path(),
                row.section(),
                row.sectionName(),
                row.language(),
                row.headline(),
                Description.of(row.summary(), row.deck(), row.body()),
                BodyElsewhere.of(body, Spoken.in(row.language(), () -> corrections(notes)), Settings.paperUrl()),
                row.firstPublishedAt(),
                row.updated(),
                credits.stream().map(CreditOn::printed).toList(),
                tags);
    }

    /** Part of the story, and in its language: whoever takes the story gets them with it. */
    private List<PrintedNote> corrections(List<NoteOn> notes) {
        return notes.stream()
                .map(note -> new PrintedNote(
                        messages.text(PrintedNote.title(note.kind())), zone.publicationLine(note.at()), note.text()))
                .toList();
    }
}
