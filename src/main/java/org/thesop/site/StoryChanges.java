package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.newsstand.Shown;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Spoken;
import org.thesop.story.Edition;
import org.thesop.story.PublicText;

/**
 * What changed in a story and when, as the record tells it, and whether a saved copy is one of its versions. Two queries
 * for the page; the texts are read only to check a copy. A withdrawn story has its notice and nothing else.
 */
@ApplicationScoped
@Transactional
public class StoryChanges {

    /** The newest: more versions than any story of a newspaper has had. */
    private static final int MOST = 100;

    private static final String AT_ADDRESS = """
            select new org.thesop.site.ChangedStory(s.id, e.state, filed.slug, s.day, s.slug, shown.slug, shown.name,
                e.copy.headline, e.copy.language, s.firstPublishedAt)
            from StoryAddress a join a.story s join s.section filed join s.editions e join e.copy.section shown
            where a.section = :section and a.day = :day and a.slug = :slug and e.state in (PUBLISHED, WITHDRAWN)
            """;

    /** A link is an entity of the record's, which no class here knows. */
    private static final String CHANGES = """
            select new org.thesop.site.ChangeRow(e.id, d.action, e.kind, e.publishedAt, d.at, e.publicNote,
                case when d.to = WITHDRAWN then d.reason end, l.textHash)
            from RecordLink l join l.decision d join d.edition e
            where e.story.id = :story and (l.textHash is not null or d.to = WITHDRAWN)
            order by l.number desc
            """;

    private static final String TEXTS = """
            select distinct e from Edition e left join fetch e.bylines b left join fetch b.person where e.id in (:ids)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    StoryPrinting printing;

    @Inject
    PageFurniture furniture;

    @Inject
    PaperZone zone;

    @Inject
    Shown shown;

    /** The changes of the story at an address; empty when no story that is out has it. */
    public Optional<ChangesAnswer> at(PublicAddress address) {
        return found(address).map(story -> answer(story, address, rows(story)));
    }

    /** The same with what a copy of it is that somebody saved. */
    public Optional<ChangesAnswer> check(PublicAddress address, String copy) {
        return found(address).map(story -> {
            var rows = rows(story);
            var answer = answer(story, address, rows);
            return answer.page() == null
                    ? answer
                    : ChangesAnswer.shows(
                            answer.page().answered(VersionText.of(SavedCopy.of(copy), versions(story, rows))));
        });
    }

    private Optional<ChangedStory> found(PublicAddress address) {
        return em.createQuery(AT_ADDRESS, ChangedStory.class)
                .setParameter("section", address.name())
                .setParameter("day", address.day())
                .setParameter("slug", address.slug())
                .getResultStream()
                .peek(story -> shown.story(story.storyId()))
                .peek(story -> Spoken.say(story.language()))
                .findFirst();
    }

    private List<ChangeRow> rows(ChangedStory story) {
        return story.withdrawn()
                ? List.of()
                : em.createQuery(CHANGES, ChangeRow.class)
                        .setParameter("story", story.storyId())
                        .setMaxResults(MOST)
                        .getResultList();
    }

    private ChangesAnswer answer(ChangedStory story, PublicAddress address, List<ChangeRow> rows) {
        var asked = new KnownAddress(address.name(), address.day(), address.slug()).path();
        if (!story.path().equals(asked)) {
            return ChangesAnswer.moved(story.path() + PublicAddress.CHANGES);
        }
        if (story.withdrawn()) {
            return ChangesAnswer.isWithdrawn();
        }
        var numbers = numbers(rows);
        var taken = taken(rows);
        return ChangesAnswer.shows(new ChangesPage(
                story.path(),
                story.headline(),
                story.section(),
                story.sectionName(),
                story.language(),
                rows.stream().map(row -> printed(row, numbers, taken)).toList(),
                null,
                null,
                ""));
    }

    /** The number of each version, by edition: one that was put back is the version that it was. */
    private static Map<Long, Integer> numbers(List<ChangeRow> rows) {
        var oldestFirst = new ArrayList<>(rows);
        Collections.reverse(oldestFirst);
        var numbers = new LinkedHashMap<Long, Integer>();
        oldestFirst.stream()
                .filter(row -> row.hash() != null)
                .forEach(row -> numbers.putIfAbsent(row.edition(), numbers.size() + 1));
        return numbers;
    }

    /** The editions that were taken from readers and never given back: of them there is the notice, and nothing else. */
    private static Set<Long> taken(List<ChangeRow> rows) {
        var newest = new LinkedHashMap<Long, ChangeRow>();
        rows.forEach(row -> newest.putIfAbsent(row.edition(), row));
        return newest.values().stream()
                .filter(row -> row.hash() == null)
                .map(ChangeRow::edition)
                .collect(Collectors.toSet());
    }

    private Change printed(ChangeRow row, Map<Long, Integer> numbers, Set<Long> taken) {
        var shows = row.hash() != null;
        var isTaken = shows && taken.contains(row.edition());
        return new Change(
                row.what(),
                shows ? numbers.get(row.edition()) : 0,
                zone.publicationLine(row.moment()),
                printing.iso(row.moment()),
                isTaken ? null : row.toldReaders(),
                isTaken ? null : row.hash());
    }

    private List<VersionText> versions(ChangedStory story, List<ChangeRow> rows) {
        var numbers = numbers(rows);
        var hashes = new LinkedHashMap<Long, ChangeRow>();
        var taken = taken(rows);
        rows.stream()
                .filter(row -> row.hash() != null && !taken.contains(row.edition()))
                .forEach(row -> hashes.putIfAbsent(row.edition(), row));
        if (hashes.isEmpty()) {
            return List.of();
        }
        var editions = em.createQuery(TEXTS, Edition.class)
                .setParameter("ids", hashes.keySet())
                .getResultList();
        var around = furniture.around(story, editions);
        return editions.stream()
                .sorted(Comparator.comparing((Edition edition) -> numbers.get(edition.id()))
                        .reversed())
                .map(edition -> version(edition, hashes.get(edition.id()), numbers.get(edition.id()), around))
                .toList();
    }

    private VersionText version(Edition edition, ChangeRow row, int number, List<String> around) {
        var copy = edition.copy();
        return new VersionText(
                number,
                zone.publicationLine(row.publishedAt()),
                row.hash(),
                PublicText.of(edition).hash().equals(row.hash()),
                SavedCopy.ofMarkup(printing.body(copy.body().html(), copy.dateline())),
                around);
    }
}
