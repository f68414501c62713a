package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** What stories can begin with. Everybody begins from them; editors make them and take them away. */
@ApplicationScoped
@Transactional
public class StoryTemplates {

    private static final String ALL = """
            select t from StoryTemplate t left join fetch t.section left join fetch t.madeBy
            order by lower(t.name), t.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Clock clock;

    /** Those in use and those taken away, by name. */
    public List<StoryTemplate> all() {
        return em.createQuery(ALL, StoryTemplate.class).getResultList();
    }

    /** Those a story can begin from. */
    public List<StoryTemplate> inUse() {
        return all().stream().filter(template -> !template.retired()).toList();
    }

    public Optional<StoryTemplate> inUse(long id) {
        return Optional.ofNullable(em.find(StoryTemplate.class, id)).filter(template -> !template.retired());
    }

    /** Whether a template in use has this name already, whatever its capitals. */
    public boolean hasName(String name) {
        return inUse().stream().anyMatch(template -> template.name().equalsIgnoreCase(name.strip()));
    }

    /**
     * Makes a template of an edition's words.
     *
     * @throws ForbiddenException when the person is no editor, or may not read the edition
     */
    public StoryTemplate make(String name, long editionId, Person by) {
        if (!by.has(Role.EDITOR)) {
            throw new ForbiddenException("template of edition " + editionId + " by " + by);
        }
        var edition = editions.open(editionId, by);
        return add(new StoryTemplate(name, edition.copy(), edition.story().assignedWords(), by, clock.instant()));
    }

    /** Takes one away; stories that began from it stay as they are. */
    public void retire(long id, Person by) {
        changing(id, by).retire(clock.instant());
    }

    public void bringBack(long id, Person by) {
        changing(id, by).bringBack();
    }

    private StoryTemplate changing(long id, Person by) {
        if (!by.has(Role.EDITOR)) {
            throw new ForbiddenException("template " + id + " by " + by);
        }
        return Optional.ofNullable(em.find(StoryTemplate.class, id))
                .orElseThrow(() -> new ForbiddenException("template " + id));
    }

    StoryTemplate add(StoryTemplate template) {
        em.persist(template);
        return template;
    }
}
