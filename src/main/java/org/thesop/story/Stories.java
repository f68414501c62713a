package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;

/** The lists that people of the newsroom look for their copy in. */
@ApplicationScoped
@Transactional
public class Stories {

    /** A row for lists, of the tables that {@link #ROW_TABLES} joins: for lists that other packages make of more than it. */
    public static final String ROW_COLUMNS = """
            new org.thesop.story.StoryRow(e.id, s.id, e.copy.headline, x.name, e.state, e.kind, e.editedAt,
                e.revision, e.submittedAt, e.scheduledAt, e.publishedAt, c.name, e.failure, e.unreviewed,
                s.slug, s.day, f.slug, s.fromArchive, w.name, w.handle, e.dueAt, e.priority, e.deadline,
                (select listagg(p.person.name, ', ') within group (order by p.id) from StoryPerson p
                    where p.story = s and p.namedAs = 'WRITER' and p.endedAt is null))
            """;

    /** Edition {@code e}, story {@code s}, section {@code x}, claimant {@code c}, wanted editor {@code w}. */
    public static final String ROW_TABLES = """
            from Edition e join e.story s left join e.copy.section x left join e.claimant c left join s.section f
                left join e.wantedEditor w
            """;

    private static final String ROW = "select " + ROW_COLUMNS + ROW_TABLES;

    /** So many of what is in work, and so many of what has come to an end: neither pushes the other out of sight. */
    private static final String MINE = ROW + """
            where e.id in (select r.id from
                (select d.id as id, d.state as state, row_number() over
                    (partition by case when d.state in :inWork then 1 else 0 end order by d.editedAt desc, d.id desc) as place
                 from Edition d where d.state <> 'SUPERSEDED' and exists
                    (select p.id from StoryPerson p where p.story = d.story and p.person = :me and p.namedAs = 'WRITER'
                     and p.endedAt is null)) r
                where r.place <= case when r.state in :inWork then :mostInWork else :mostEnded end)
            order by case when e.state in :inWork then 0 else 1 end, e.editedAt desc, e.id desc
            """;

    private static final String IN_STATES =
            ROW + "where e.state in :states and " + Permissions.READABLE + " order by e.submittedAt, e.id";

    private static final String CLAIMED =
            ROW + "where e.claimant = :me and " + Permissions.READABLE + " order by e.claimedAt, e.id";

    private static final String PUBLISHED =
            ROW + "where e.state in ('PUBLISHED', 'WITHDRAWN') order by e.publishedAt desc, e.id desc";

    @PersistenceContext
    EntityManager em;

    /**
     * What the person is a writer of: what is in work, then what has come to an end, each the newest work first. What is
     * in work is bounded by itself, so that no number of published stories pushes a draft out of sight.
     */
    public List<StoryRow> writtenBy(Person me, int mostInWork, int mostEnded) {
        var inWork = EnumSet.allOf(EditionState.class);
        inWork.removeIf(state -> !state.inWork());
        return em.createQuery(MINE, StoryRow.class)
                .setParameter("inWork", inWork)
                .setParameter("me", me)
                .setParameter("mostInWork", (long) mostInWork)
                .setParameter("mostEnded", (long) mostEnded)
                .getResultList();
    }

    /** Copy in these states that the person may read, longest waiting first. */
    public List<StoryRow> in(java.util.Set<EditionState> states, Person me, int most) {
        return em.createQuery(IN_STATES, StoryRow.class)
                .setParameter("states", states)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(org.thesop.people.Role.EDITOR))
                .setMaxResults(most)
                .getResultList();
    }

    /** What this editor has in review, longest in hand first. */
    public List<StoryRow> claimedBy(Person me, int most) {
        return em.createQuery(CLAIMED, StoryRow.class)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(org.thesop.people.Role.EDITOR))
                .setMaxResults(most)
                .getResultList();
    }

    /** What is or was out, newest first. */
    public List<StoryRow> out(int most) {
        return em.createQuery(PUBLISHED, StoryRow.class).setMaxResults(most).getResultList();
    }

    /** The sections in the order of the navigation, each followed by its parts. */
    public List<Section> sections() {
        return em.createQuery(SECTIONS, Section.class).getResultList();
    }

    private static final String SECTIONS = """
            select s from Section s left join s.parent p
            order by coalesce(p.position, s.position), coalesce(p.id, s.id),
                case when p.id is null then 0 else 1 end, s.position, s.id
            """;

    public Optional<Section> section(String slug) {
        return em.createQuery("select s from Section s where s.slug = :slug", Section.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Whether no copy was ever filed in this section. */
    public boolean isUnused(Section section) {
        return em.createQuery("select e.id from Edition e where e.copy.section = :section", Long.class)
                .setParameter("section", section)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Where the newest published story with this slug stands; empty when there is none. */
    public Optional<String> addressOf(String slug) {
        return em.createQuery("""
                        select s from Story s join fetch s.section where s.slug = :slug and s.day is not null
                        order by s.day desc""", Story.class)
                .setParameter("slug", slug)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Story::path);
    }

    public Section add(Section section) {
        em.persist(section);
        return section;
    }
}
