package org.thesop.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.platform.LinkSecret;
import org.thesop.review.Talk;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.Passages;
import org.thesop.story.Permissions;
import org.thesop.story.Whereabouts;

/** Asking people outside to check passages, from the desks' side. What they see and say is {@link ExpertVisits}'s. */
@ApplicationScoped
@Transactional
public class ExpertChecks {

    private static final String OF_EDITION = """
            select c from ExpertCheck c join fetch c.askedBy where c.edition = :edition order by c.id desc
            """;

    private static final String REMARKS = """
            select r from ExpertRemark r join fetch r.check left join fetch r.settledBy
            where r.check.edition = :edition order by r.id
            """;

    /** Where the page stands that a link opens. */
    public static final String PATH = "/check/";

    @PersistenceContext
    EntityManager em;

    @Inject
    Facts facts;

    @Inject
    Editions editions;

    @Inject
    Passages passages;

    @Inject
    Talk talk;

    @Inject
    Clock clock;

    @Inject
    Event<ExpertAsked> asked;

    @Inject
    Event<ExpertLinkRevoked> revoked;

    /** Whether this person asks somebody outside about this edition. */
    public boolean mayAsk(long edition, Person by) {
        return Permissions.mayAskAnExpert(editions.get(edition), by);
    }

    /**
     * Makes a link for somebody outside, to the text as it stands now.
     *
     * @return the secret of the link, which nobody can read again
     * @throws ForbiddenException for whoever may not ask
     */
    public LinkSecret ask(long id, Question question, Person by) {
        var edition = editions.lock(id);
        if (!Permissions.mayAskAnExpert(edition, by)) {
            throw new ForbiddenException("asking an expert about edition " + id + " by " + by);
        }
        var token = LinkSecret.random();
        var check = new ExpertCheck(
                edition, edition.revision(), question, passages(edition, question), token, by, clock.instant());
        em.persist(check);
        asked.fire(new ExpertAsked(
                edition.story().id(),
                id,
                check.id(),
                by.id(),
                check.name(),
                check.email(),
                token.under(PATH),
                edition.copy().headline(),
                check.message(),
                check.until(),
                check.askedAt()));
        return token;
    }

    /** Whether this person can only say whom somebody else should ask. */
    public boolean mayPropose(long edition, Person by) {
        return Permissions.mayProposeAnExpert(editions.get(edition), by);
    }

    /**
     * Says beside the copy whom to ask; whoever has it in review is named and so told.
     *
     * @param text in the words of a remark
     * @throws ForbiddenException for whoever may not propose
     */
    public void propose(long id, String text, Person by) {
        var edition = editions.get(id);
        if (!Permissions.mayProposeAnExpert(edition, by)) {
            throw new ForbiddenException("proposing an expert for edition " + id + " by " + by);
        }
        var claimant =
                edition.claimant() == null ? "" : "@" + edition.claimant().handle() + " ";
        talk.say(id, claimant + text, false, null, by);
    }

    /** The chosen items' words as they stand in the text that the link shows. */
    private List<Passage> passages(Edition edition, Question question) {
        var chosen = facts.of(edition).stream()
                .filter(fact -> question.facts().contains(fact.id()))
                .toList();
        var places = facts.locate(edition, chosen);
        var words = new ArrayList<Passage>();
        for (var fact : chosen) {
            if (places.get(fact.passage()) instanceof Whereabouts.Found found) {
                var field = fact.passage().field();
                words.add(
                        new Passage(field, edition.revision(), field.text(edition.copy()), found.start(), found.end()));
            }
        }
        return words;
    }

    /** Takes a link back: who asked, who has it in review, a managing editor. */
    public void revoke(long id, Person by) {
        var check = em.find(ExpertCheck.class, id);
        if (check == null || !mayRevoke(check, by)) {
            throw new ForbiddenException("revoking check " + id + " by " + by);
        }
        var now = clock.instant();
        if (check.revoke(now)) {
            var edition = check.edition();
            revoked.fire(new ExpertLinkRevoked(edition.story().id(), edition.id(), id, by.id(), check.name(), now));
        }
    }

    private static boolean mayRevoke(ExpertCheck check, Person by) {
        return Permissions.mayEndExpertLink(check.edition(), check.askedBy(), by);
    }

    /** Says that a remark is dealt with: an editor who sees the sheet, or one of its writers. */
    public void settle(long remarkId, Person by) {
        var remark = em.find(ExpertRemark.class, remarkId);
        if (remark == null || !Permissions.mayReadFactSheet(remark.check().edition(), by)) {
            throw new ForbiddenException("settling remark " + remarkId + " by " + by);
        }
        remark.settle(em.getReference(Person.class, by.id()), clock.instant());
    }

    /** Who was asked about an edition and what they said, newest question first; nothing for whoever may not see it. */
    public List<ExpertLine> of(long id, Person reader) {
        return editions.find(id, reader, Permissions::mayReadFactSheet)
                .map(edition -> lines(edition, reader))
                .orElseGet(List::of);
    }

    private List<ExpertLine> lines(Edition edition, Person reader) {
        var checks = em.createQuery(OF_EDITION, ExpertCheck.class)
                .setParameter("edition", edition)
                .getResultList();
        if (checks.isEmpty()) {
            return List.of();
        }
        var remarks = em.createQuery(REMARKS, ExpertRemark.class)
                .setParameter("edition", edition)
                .getResultList();
        var places = passages.locate(
                edition,
                remarks.stream()
                        .map(ExpertRemark::passage)
                        .filter(passage -> passage != null)
                        .toList());
        var byCheck = remarks.stream()
                .collect(Collectors.groupingBy(
                        remark -> remark.check().id(),
                        Collectors.mapping(
                                remark -> ExpertLine.Remark.of(
                                        remark, remark.passage() == null ? null : places.get(remark.passage())),
                                Collectors.toList())));
        var now = clock.instant();
        return checks.stream()
                .map(check -> ExpertLine.of(
                        check, byCheck.getOrDefault(check.id(), List.of()), now, mayRevoke(check, reader)))
                .toList();
    }
}
