package org.thesop.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.thesop.platform.LinkSecret;
import org.thesop.story.Copy;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.Passage;

/** What an expert outside sees and says, by the link alone: one edition as it stood when the question was put. */
@ApplicationScoped
@Transactional
public class ExpertVisits {

    /** Of one link: more than anybody says about a story, and an end to whoever found the link and has no good in mind. */
    static final int MOST_REMARKS = 200;

    private static final Set<EditionState> TAKEN_BACK = EnumSet.of(EditionState.SPIKED, EditionState.WITHDRAWN);

    private static final String BY_TOKEN = """
            select c from ExpertCheck c join fetch c.edition e join fetch e.story join fetch c.askedBy
            where c.tokenHash = :hash
            """;

    private static final String REMARKS = "select r from ExpertRemark r where r.check = :check order by r.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Clock clock;

    @Inject
    Event<ExpertAnswered> answered;

    /** What became of a remark. */
    public enum Outcome {
        KEPT,
        /** There is no such link. */
        UNKNOWN,
        /** The link has ended or was taken back. */
        OVER,
        NO_WORDS,
        TOO_LONG,
        /** There are {@link #MOST_REMARKS} of them. */
        ENOUGH
    }

    /** What the link leads to; empty when there is no such link. */
    public Optional<ExpertVisit> open(String secret) {
        return check(secret).map(check -> isOpen(check, clock.instant()) ? visit(check) : ExpertVisit.over(check));
    }

    /** What was dropped or taken down is shown to nobody outside any more. */
    private static boolean isOpen(ExpertCheck check, Instant now) {
        return check.open(now) && !TAKEN_BACK.contains(check.edition().state());
    }

    private ExpertVisit visit(ExpertCheck check) {
        var copy = editions.revision(check.edition(), check.revision())
                .orElseThrow()
                .copy();
        var remarks = em.createQuery(REMARKS, ExpertRemark.class)
                .setParameter("check", check)
                .getResultList();
        return ExpertVisit.of(check, copy, remarks);
    }

    /**
     * Keeps a remark.
     *
     * @param part the number of the paragraph it is about, from 0; anything else for the whole text
     */
    public Outcome say(String secret, int part, String typed) {
        var check = check(secret).orElse(null);
        var now = clock.instant();
        if (check == null) {
            return Outcome.UNKNOWN;
        }
        if (!isOpen(check, now)) {
            return Outcome.OVER;
        }
        var text = Typed.clean(typed);
        if (text.isEmpty()) {
            return Outcome.NO_WORDS;
        }
        if (text.length() > ExpertRemark.LONGEST) {
            return Outcome.TOO_LONG;
        }
        if (count(check) >= MOST_REMARKS) {
            return Outcome.ENOUGH;
        }
        keep(check, part, text);
        return Outcome.KEPT;
    }

    private void keep(ExpertCheck check, int part, String text) {
        var copy = editions.revision(check.edition(), check.revision())
                .orElseThrow()
                .copy();
        var remark = new ExpertRemark(check, passage(check, part, copy), text, clock.instant());
        em.persist(remark);
        answered.fire(new ExpertAnswered(
                check.edition().story().id(),
                check.edition().id(),
                check.id(),
                remark.id(),
                check.askedBy().id(),
                check.name(),
                remark.at()));
    }

    /** The paragraph's words, as many as one may mark. */
    private static Passage passage(ExpertCheck check, int part, Copy copy) {
        var parts = ExpertVisit.parts(copy);
        if (part < 0 || part >= parts.size() || parts.get(part).text().isEmpty()) {
            return null;
        }
        var chosen = parts.get(part);
        var end = Math.min(chosen.end(), chosen.start() + Passage.LONGEST);
        return new Passage(Passage.Field.BODY, check.revision(), copy.body().text(), chosen.start(), end);
    }

    private long count(ExpertCheck check) {
        return em.createQuery("select count(r) from ExpertRemark r where r.check = :check", Long.class)
                .setParameter("check", check)
                .getSingleResult();
    }

    private Optional<ExpertCheck> check(String secret) {
        return new LinkSecret(secret).found(em.createQuery(BY_TOKEN, ExpertCheck.class));
    }
}
