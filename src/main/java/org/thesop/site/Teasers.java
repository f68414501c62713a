package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.media.Picture;
import org.thesop.newsstand.Shown;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** Live stories for the paper's lists, each with its names: the list one query, all their names a second. Called inside a transaction. */
@ApplicationScoped
class Teasers {

    /** Its lead picture, as far as readers may have that. */
    private static final String LEAD = """
             left join Picture lead on lead.id = e.leadPicture and
            """ + Picture.LEAD_MAY_BE_SHOWN;

    private static final String ROW = """
            select new org.thesop.site.TeaserRow(s.id, e.id, filed.slug, s.day, s.slug, shown.slug, shown.name,
                e.copy.headline, e.copy.deck, e.copy.summary, e.copy.language, s.firstPublishedAt, length(e.copy.body),
                e.leadPicture, lead.id, lead.details.credit, lead.details.licenceEnds)
            from Edition e join e.story s join s.section filed join e.copy.section shown
            """ + LEAD + " where e.state = PUBLISHED ";

    private static final String AFTER = """
             and (s.firstPublishedAt < :at or s.firstPublishedAt = :at and s.id < :id)
            """;

    private static final String NEWEST_FIRST = " order by s.firstPublishedAt desc, s.id desc";

    private static final String THESE = ROW + " and e.id in :editions" + NEWEST_FIRST;

    /** As the same editions will be, those that are scheduled among them. */
    private static final String THESE_FORESEEN = """
            select new org.thesop.site.TeaserRow(s.id, e.id, filed.slug, s.day, case when s.day is null then null else s.slug end,
                shown.slug, shown.name, e.copy.headline, e.copy.deck, e.copy.summary, e.copy.language,
                coalesce(s.firstPublishedAt, e.scheduledAt), length(e.copy.body),
                e.leadPicture, lead.id, lead.details.credit, lead.details.licenceEnds)
            from Edition e join e.story s left join s.section filed join e.copy.section shown
            """ + LEAD + """
             where e.state in (PUBLISHED, SCHEDULED) and e.id in :editions order by e.id
            """;

    private static final String OF_SECTION = ROW + " and shown.slug in :sections" + AFTER + NEWEST_FIRST;

    private static final String OF_TIME =
            ROW + " and s.firstPublishedAt >= :from and s.firstPublishedAt < :to" + AFTER + NEWEST_FIRST;

    /** What a person wrote or pictured. */
    static final String BY =
            " and exists (select 1 from e.bylines b where b.person.handle = :handle and b.credit in (WORDS, PICTURES))";

    private static final String OF_PERSON = ROW + BY + AFTER + NEWEST_FIRST;

    private static final String SOME_OF_PERSON = ROW + BY
            + " and (:section = '' or shown.slug = :section) and s.day >= :from and s.day < :to" + NEWEST_FIRST;

    private static final String CHOSEN_OF_PERSON = ROW + BY + " and s.id in :stories" + NEWEST_FIRST;

    /** JPQL knows no arrays, and the index of tags is one of them. */
    private static final String WITH_TAG = """
            select e.id from edition e join story s on s.id = e.story_id
            where e.state = 'PUBLISHED' and tag_slugs(e.tags) && cast(:slugs as text[])
                and (s.first_published_at < :at or s.first_published_at = :at and s.id < :id)
            order by s.first_published_at desc, s.id desc limit :most
            """;

    private static final String NAMES = """
            select new org.thesop.site.NamedOn(e.id, b.name, case when p.listed = true then p.handle else null end)
            from Edition e join e.bylines b left join b.person p
            where e.id in :editions and b.credit = WORDS and b.place = UNDER_HEADLINE order by e.id, index(b)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    @Inject
    Shown shown;

    @Inject
    Clock clock;

    /** These live editions by their ids; one that has been taken down meanwhile is not there. */
    Map<Long, Teaser> of(List<Long> editions) {
        return these(THESE, editions, clock.instant());
    }

    /** The same of editions that will be out at this moment. */
    Map<Long, Teaser> foreseen(List<Long> editions, Instant moment) {
        return these(THESE_FORESEEN, editions, moment);
    }

    private Map<Long, Teaser> these(String which, List<Long> editions, Instant now) {
        if (editions.isEmpty()) {
            return Map.of();
        }
        var rows = em.createQuery(which, TeaserRow.class)
                .setParameter("today", zone.day(clock.instant()))
                .setParameter("editions", editions)
                .getResultList();
        var printed = printed(rows, now);
        var byEdition = new HashMap<Long, Teaser>();
        for (var at = 0; at < rows.size(); at++) {
            byEdition.put(rows.get(at).editionId(), printed.get(at));
        }
        return byEdition;
    }

    /** The stories of these sections after the cursor, at most this many. */
    TeaserList ofSections(List<String> slugs, Cursor after, int most) {
        return page(
                em.createQuery(OF_SECTION, TeaserRow.class)
                        .setParameter("today", zone.day(clock.instant()))
                        .setParameter("sections", slugs)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setMaxResults(most + 1)
                        .getResultList(),
                most);
    }

    /** What came out from a moment on and before another, after the cursor, at most this many. */
    TeaserList between(Instant from, Instant to, Cursor after, int most) {
        return page(
                em.createQuery(OF_TIME, TeaserRow.class)
                        .setParameter("today", zone.day(clock.instant()))
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setMaxResults(most + 1)
                        .getResultList(),
                most);
    }

    /** The stories that have one of these tags, after the cursor, at most this many. */
    @SuppressWarnings("unchecked")
    TeaserList ofTags(List<String> slugs, Cursor after, int most) {
        List<Number> editions = em.createNativeQuery(WITH_TAG)
                .setParameter("slugs", "{" + String.join(",", slugs) + "}")
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("most", most + 1)
                .getResultList();
        var ids = editions.stream().map(Number::longValue).toList();
        return ids.isEmpty()
                ? new TeaserList(List.of(), null)
                : page(
                        em.createQuery(THESE, TeaserRow.class)
                                .setParameter("today", zone.day(clock.instant()))
                                .setParameter("editions", ids)
                                .getResultList(),
                        most);
    }

    /** What this person wrote or pictured, after the cursor, at most this many. */
    TeaserList ofPerson(String handle, Cursor after, int most) {
        return page(
                em.createQuery(OF_PERSON, TeaserRow.class)
                        .setParameter("today", zone.day(clock.instant()))
                        .setParameter("handle", handle)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setMaxResults(most + 1)
                        .getResultList(),
                most);
    }

    /**
     * The newest of what this person wrote or pictured for a section and between two days, at most this many.
     *
     * @param section empty for all
     */
    List<Teaser> someOfPerson(String handle, String section, LocalDate from, LocalDate to, int most) {
        return printed(
                em.createQuery(SOME_OF_PERSON, TeaserRow.class)
                        .setParameter("today", zone.day(clock.instant()))
                        .setParameter("handle", handle)
                        .setParameter("section", section)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setMaxResults(most)
                        .getResultList(),
                clock.instant());
    }

    /** Those of these stories that are this person's, the newest first. */
    List<Teaser> ofPerson(String handle, Collection<Long> stories) {
        return printed(
                em.createQuery(CHOSEN_OF_PERSON, TeaserRow.class)
                        .setParameter("today", zone.day(clock.instant()))
                        .setParameter("handle", handle)
                        .setParameter("stories", List.copyOf(stories))
                        .getResultList(),
                clock.instant());
    }

    private TeaserList page(List<TeaserRow> rows, int most) {
        var more = rows.size() > most;
        var shown = more ? rows.subList(0, most) : rows;
        return new TeaserList(
                printed(shown, clock.instant()),
                more ? shown.get(most - 1).cursor().text() : null);
    }

    private List<Teaser> printed(List<TeaserRow> rows, Instant now) {
        rows.forEach(this::isShown);
        var names = names(rows.stream().map(TeaserRow::editionId).toList());
        return rows.stream()
                .map(row -> printed(row, names.getOrDefault(row.editionId(), List.of()), now))
                .toList();
    }

    private void isShown(TeaserRow row) {
        shown.story(row.storyId());
        if (row.picture() != null) {
            shown.picture(row.picture());
        }
        if (row.leadUntil() != null) {
            shown.until(zone.start(row.leadUntil().plusDays(1)));
        }
    }

    private Map<Long, List<NamedOn>> names(List<Long> editions) {
        return editions.isEmpty()
                ? Map.of()
                : em.createQuery(NAMES, NamedOn.class)
                        .setParameter("editions", editions)
                        .getResultStream()
                        .collect(Collectors.groupingBy(NamedOn::editionId));
    }

    private Teaser printed(TeaserRow row, List<NamedOn> names, Instant now) {
        var writers = names.stream()
                .map(named -> Name.of(named.name(), named.handle()))
                .toList();
        return new Teaser(
                row.storyId(),
                row.path(),
                row.section(),
                row.sectionName(),
                row.language(),
                row.headline(),
                row.deck().isBlank() ? null : row.deck(),
                row.summary().isBlank() ? null : row.summary(),
                Name.joined(writers, messages::and),
                zone.recent(row.firstPublishedAt(), now),
                row.firstPublishedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                Reading.minutes(row.bodyLength()),
                zone.day(row.firstPublishedAt()).getYear(),
                row.lead(),
                row.leadCredit() == null || row.leadCredit().isBlank() ? null : row.leadCredit());
    }
}
