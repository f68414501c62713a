package org.thesop.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.PaperZone;
import org.thesop.story.Edition;
import org.thesop.story.EditionState;
import org.thesop.story.Permissions;

/** Where somebody can jump to who has typed the beginning of a name: stories that are theirs to read, and people. */
@ApplicationScoped
@Transactional
public class Jumping {

    /** What is typed longer than this is a question for the search. */
    static final int LONGEST = 100;

    private static final String STORIES = """
            select new org.thesop.search.Jumping$ToStory(e.id, e.copy.headline, x.name, e.state)
            from Edition e join e.story s left join e.copy.section x
            where e.id in :ids and
            """ + Permissions.READABLE;

    private static final String PEOPLE = """
            select new org.thesop.search.Jumping$ToPerson(p.handle, p.name, p.role, p.listed) from Person p
            where p.mergedInto is null and (lower(p.name) like :start escape '!' or lower(p.name) like :inside escape '!'
                or p.handle like :start escape '!')
            order by case when p.role is null then 1 else 0 end, p.name, p.id
            """;

    /** A story, by an edition of it. */
    public record ToStory(Long id, String headline, String section, EditionState state) {}

    /** Somebody; {@code role} is null for those who have left, and not everybody is listed for readers. */
    public record ToPerson(String handle, String name, Role role, boolean listed) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** Stories with all these beginnings in their headline, the newest among what fits as well. */
    public List<ToStory> stories(String typed, Person me, int most) {
        var words = Arrays.stream(bounded(typed).split("[^\\p{L}\\p{N}'’]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var ids = Search.session(em)
                .search(Edition.class)
                .select(f -> f.id(Long.class))
                .where((f, all) -> {
                    all.add(new Conditions(f, zone, zone.day(clock.instant())).readable(me));
                    words.forEach(word ->
                            all.add(f.match().field(Fields.HEADLINE_START).matching(word)));
                })
                .sort(f -> f.composite().add(f.score()).add(f.field(Fields.AT).desc()))
                .fetchHits(most);
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = em.createQuery(STORIES, ToStory.class)
                .setParameter("ids", ids)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .getResultStream()
                .collect(Collectors.toMap(ToStory::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** People whose handle or one of whose names begins like this, those who are here before those who have left. */
    public List<ToPerson> people(String typed, int most) {
        var start = bounded(typed).toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return start.isEmpty()
                ? List.of()
                : em.createQuery(PEOPLE, ToPerson.class)
                        .setParameter("start", start + "%")
                        .setParameter("inside", "% " + start + "%")
                        .setMaxResults(most)
                        .getResultList();
    }

    private static String bounded(String typed) {
        var text = typed == null ? "" : typed.strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
