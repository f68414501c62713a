package org.thesop.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.ForbiddenException;

/** The paper's style guide: what holds now, and every version of it with who saved it and when. */
@ApplicationScoped
@Transactional
public class StyleGuide {

    private static final String NEWEST = "select coalesce(max(v.number), 0) from GuideVersion v";

    private static final String VERSIONS = """
            select new org.thesop.style.GuideVersionRow(v.number, p.name, v.at, v.note)
            from GuideVersion v join v.by p order by v.number desc
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private final AtomicReference<Read> read = new AtomicReference<>();

    private record Read(int number, Guide guide) {}

    /** The rules that hold now. Read from their text once, and again when somebody has saved, on whichever node. */
    public Guide rules() {
        var number = number();
        var known = read.get();
        if (known == null || known.number() != number) {
            known = new Read(number, Guide.read(text(number)));
            read.set(known);
        }
        return known.guide();
    }

    /** The number of the version that holds now; 0 while nobody has saved one. */
    public int number() {
        return em.createQuery(NEWEST, Integer.class).getSingleResult();
    }

    /** The text of a version; of 0 the one that the paper began with. Empty when there is no such version. */
    public Optional<String> textOf(int number) {
        return number == 0
                ? Optional.of(first())
                : Optional.ofNullable(em.find(GuideVersion.class, number)).map(GuideVersion::text);
    }

    private String text(int number) {
        return textOf(number).orElseThrow();
    }

    /** What was saved, newest first. */
    public List<GuideVersionRow> versions(int most) {
        return em.createQuery(VERSIONS, GuideVersionRow.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Makes this text the guide.
     *
     * @param builtOn the version that the person had before them
     * @param note what was changed and why; may be empty
     * @return the number of the new version
     * @throws NotAGuideException when the text is none, with every line that is wrong
     * @throws OvertakenException when somebody saved another version meanwhile
     * @throws ForbiddenException when the person is no managing editor
     */
    public int save(String text, int builtOn, String note, Person by) {
        if (!by.has(Role.MANAGING_EDITOR)) {
            throw new ForbiddenException("style guide by " + by);
        }
        Guide.read(text);
        em.createNativeQuery("lock table style_guide in exclusive mode").executeUpdate();
        var newest = number();
        if (newest != builtOn) {
            throw new OvertakenException(newest);
        }
        em.persist(new GuideVersion(
                newest + 1,
                text,
                note == null ? "" : note.strip(),
                em.getReference(Person.class, by.id()),
                clock.instant()));
        return newest + 1;
    }

    /** The guide that a new paper begins with. */
    static String first() {
        try (var file = StyleGuide.class.getResourceAsStream("guide.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody else saved the guide first. */
    public static class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int newest;

        OvertakenException(int newest) {
            super("style guide " + newest);
            this.newest = newest;
        }

        /** The version that holds now. */
        public int newest() {
            return newest;
        }
    }
}
