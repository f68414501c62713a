package org.thesop.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.review.Review;
import org.thesop.review.ReviewRules;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionMoved;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/**
 * Offers copy that waits for whoever comes first to mentors whom it fits and who have room, to a few at a time, and to others
 * when those do not answer. It stays in the queue for everybody meanwhile.
 */
@ApplicationScoped
@Transactional
public class Offering {

    /** To how many mentors a story is offered at the same time. */
    static final int AT_ONCE = 2;

    /** How often a mentor who does not answer is asked about the same copy. */
    static final int MOST_TIMES = 2;

    /** Of the time in which copy should be answered, so much is left to who is asked: one part in so many. */
    private static final int PART_OF_THE_GOAL = 4;

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final int MOST_STORIES = 100;

    private static final String OF_EDITION = """
            select o from MentorOffer o join fetch o.mentor
            where o.edition = :edition and o.handedInAt = :handedIn order by o.id
            """;

    /** Waits for whoever comes first, and nobody is asked whose time is not over. Its story is what everybody locks. */
    private static final String TO_OFFER = """
            select e.id from edition e join story s on s.id = e.story_id
            where e.state = 'SUBMITTED' and e.wanted_editor_id is null
            and not exists (select from mentor_offer o where o.edition_id = e.id and o.handed_in_at = e.submitted_at
                and o.answer = 'ASKED' and o.answer_by > :now)
            order by e.submitted_at, e.id limit :most for update of s skip locked
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    @Inject
    Mentors mentors;

    @Inject
    Review review;

    @Inject
    ReviewRules rules;

    @Inject
    Event<MentorAsked> asked;

    @Inject
    Event<MentorAnswered> answered;

    @Inject
    Clock clock;

    /** What was handed in is offered at once; what does not wait any more is offered to nobody. */
    void moved(@Observes EditionMoved event) {
        if (event.to() == EditionState.SUBMITTED) {
            var edition = editions.get(event.editionId());
            offer(edition, clock.instant());
        } else if (event.from() == EditionState.SUBMITTED) {
            end(editions.get(event.editionId()), event);
        }
    }

    private void end(Edition edition, EditionMoved event) {
        offers(edition).stream().filter(MentorOffer::open).forEach(offer -> {
            var isTheirs =
                    event.action() == EditionAction.CLAIM && offer.mentor().id().equals(event.personId());
            answer(offer, isTheirs ? OfferAnswer.TAKEN : OfferAnswer.OVER, event.at());
        });
    }

    /**
     * Takes what is offered into review.
     *
     * @throws ForbiddenException when it is not offered to this person any more
     * @throws org.thesop.story.RefusedException when the table says no
     */
    public void take(long id, Person me) {
        review.claim(mine(id, me).edition().id(), me);
    }

    /** Says no to an offer; it goes to others at once. */
    public void pass(long id, Person me) {
        var offer = mine(id, me);
        var edition = editions.lock(offer.edition().id());
        em.refresh(offer); // it may have been answered, or its time been over, while this waited
        if (!offer.open()) {
            throw gone(id, me);
        }
        answer(offer, OfferAnswer.PASSED, clock.instant());
        offer(edition, clock.instant());
    }

    private MentorOffer mine(long id, Person me) {
        return Optional.ofNullable(em.find(MentorOffer.class, id))
                .filter(offer -> offer.isOf(me) && offer.open())
                .orElseThrow(() -> gone(id, me));
    }

    private static ForbiddenException gone(long id, Person me) {
        return new ForbiddenException("offer " + id + " answered by " + me);
    }

    /** Offers again what nobody answered in time, and what nobody had room for before. */
    @Transactional(TxType.REQUIRES_NEW)
    public void again() {
        var now = clock.instant();
        if (mentors.loads(now).isEmpty()) {
            return;
        }
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(TO_OFFER)
                .setParameter("now", now)
                .setParameter("most", MOST_STORIES)
                .getResultList();
        ids.forEach(id -> offer(editions.get(id.longValue()), now));
    }

    private void offer(Edition edition, Instant now) {
        if (edition.wantedEditor() != null) {
            return;
        }
        var offers = offers(edition);
        offers.stream()
                .filter(each -> each.open() && !each.answerBy().isAfter(now))
                .forEach(each -> answer(each, OfferAnswer.SILENT, now));
        // Written before the next offers are: nobody is asked about the same copy by two of them.
        em.flush();
        var open = (int) offers.stream().filter(MentorOffer::open).count();
        if (open >= AT_ONCE) {
            return;
        }
        var loads = mentors.loads(now);
        var said = mentors.of(loads.stream().map(each -> each.person().id()).toList());
        Candidates.of(loads, said, offers, edition, now).stream()
                .filter(each -> mayTake(edition, each, now))
                .limit(AT_ONCE - open)
                .forEach(each -> ask(edition, each, now));
    }

    private boolean mayTake(Edition edition, Person mentor, Instant now) {
        return Permissions.mayRead(edition, mentor)
                && !Permissions.opensPrivately(edition, mentor)
                && !edition.approvals().contains(mentor)
                && decisions
                        .refusals(EditionAction.CLAIM, edition, Ask.by(mentor, now))
                        .isEmpty();
    }

    private void ask(Edition edition, Person mentor, Instant now) {
        var section = edition.copy().section();
        var goal = section == null || section.reviewHours() == null ? rules.goalHours() : section.reviewHours();
        var time = Duration.ofHours(goal).dividedBy(PART_OF_THE_GOAL);
        var answerBy = now.plus(time.compareTo(SHORTEST) < 0 ? SHORTEST : time);
        em.persist(new MentorOffer(edition, mentor, now, answerBy));
        asked.fire(new MentorAsked(edition.story().id(), edition.id(), mentor.id(), mentor.handle(), answerBy, now));
    }

    private void answer(MentorOffer offer, OfferAnswer how, Instant at) {
        offer.answered(how, at);
        var edition = offer.edition();
        var mentor = offer.mentor();
        answered.fire(new MentorAnswered(edition.story().id(), edition.id(), mentor.id(), mentor.handle(), how, at));
    }

    private List<MentorOffer> offers(Edition edition) {
        return em.createQuery(OF_EDITION, MentorOffer.class)
                .setParameter("edition", edition)
                .setParameter("handedIn", edition.submittedAt())
                .getResultList();
    }
}
