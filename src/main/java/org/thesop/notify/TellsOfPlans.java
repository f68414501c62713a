package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.planning.Assignment;
import org.thesop.planning.AssignmentAction;
import org.thesop.planning.AssignmentMoved;
import org.thesop.planning.PitchAction;
import org.thesop.planning.PitchDiscussed;
import org.thesop.planning.PitchMoved;
import org.thesop.planning.WorkRevived;
import org.thesop.story.Edition;

/** Hears what becomes of pitches and assignments and tells whom it concerns, in the transaction in which it happened. */
@ApplicationScoped
public class TellsOfPlans {

    private static final String PITCH = "/desk/planning/pitch?pitch=";
    private static final String ASSIGNMENT = "/desk/planning/assignment?assignment=";

    @PersistenceContext
    EntityManager em;

    @Inject
    Notices notices;

    @Inject
    People people;

    void moved(@Observes PitchMoved event) {
        if (event.action() == PitchAction.PROPOSE || event.action() == PitchAction.TAKE_BACK) {
            return;
        }
        var known = known(List.of(event.pitcherId(), event.byId()));
        notices.tell(
                Happening.of(
                        new Happening.Plan(event.headline(), PITCH + event.pitchId()),
                        known.get(event.byId()),
                        event.at(),
                        event.reason()),
                Addressee.all(List.of(known.get(event.pitcherId())), NoticeKind.PITCHED, "PITCH_" + event.action()));
    }

    void revived(@Observes WorkRevived event) {
        var by = em.find(Person.class, event.byId());
        var wording = event.note().isEmpty() ? "REVIVED" : "REVIVED_FOR";
        if (event.editionId() != null) {
            var edition = em.find(Edition.class, event.editionId());
            notices.tell(
                    Happening.of(edition, by, event.at(), event.note()),
                    Addressee.all(whoseTurn(edition), NoticeKind.OTHER, wording));
        } else {
            var assignment = em.find(Assignment.class, event.assignmentId());
            notices.tell(
                    Happening.of(
                            new Happening.Plan(assignment.headline(), ASSIGNMENT + assignment.id()),
                            by,
                            event.at(),
                            event.note()),
                    Addressee.all(assignment.willing(), NoticeKind.OFFERED, wording));
        }
    }

    /** Who could go on with it now: its editor while it is with the editors, its writers before. */
    private static List<Person> whoseTurn(Edition edition) {
        return switch (edition.state()) {
            case SUBMITTED -> edition.wantedEditor() == null ? List.of() : List.of(edition.wantedEditor());
            case IN_REVIEW -> List.of(edition.claimant());
            case APPROVED -> List.of();
            default -> edition.story().writers();
        };
    }

    void discussed(@Observes PitchDiscussed event) {
        var ids = new ArrayList<>(event.concernedIds());
        ids.add(event.byId());
        var known = known(ids);
        notices.tell(
                Happening.of(
                        new Happening.Plan(event.headline(), PITCH + event.pitchId()),
                        known.get(event.byId()),
                        event.at()),
                Addressee.all(
                        event.concernedIds().stream().sorted().map(known::get).toList(),
                        NoticeKind.PITCHED,
                        "PITCH_DISCUSSED"));
    }

    void moved(@Observes AssignmentMoved event) {
        var known = known(Stream.of(
                        event.writers(),
                        event.writersBefore(),
                        Stream.of(event.editorBeforeId(), event.editorId(), event.offeredById(), event.byId())
                                .filter(Objects::nonNull)
                                .toList())
                .flatMap(Collection::stream)
                .toList());
        var deadline = Happening.moment(event.deadline());
        notices.tell(
                Happening.of(
                        new Happening.Plan(event.headline(), ASSIGNMENT + event.assignmentId()),
                        known.get(event.byId()),
                        event.at(),
                        event.reason(),
                        deadline),
                concerned(event, known));
    }

    /** Whom it concerns, each once and by what concerns them most. */
    static List<Addressee> concerned(AssignmentMoved event, Map<Long, Person> known) {
        var all = new LinkedHashMap<Long, Addressee>();
        var action = event.action();
        if (action == AssignmentAction.OFFER
                || action == AssignmentAction.CHANGE
                || action == AssignmentAction.PASS_ON) {
            var offered = event.deadline() == null ? "ASSIGNMENT_OFFER" : "ASSIGNMENT_OFFER_DUE";
            event.writers()
                    .forEach(id -> put(
                            all,
                            known,
                            id,
                            NoticeKind.OFFERED,
                            event.writersBefore().contains(id) ? "ASSIGNMENT_CHANGE" : offered));
            event.writersBefore().forEach(id -> put(all, known, id, NoticeKind.OFFERED, "ASSIGNMENT_TAKEN_OFF"));
            if (event.editorId() != null && !event.editorId().equals(event.editorBeforeId())) {
                put(all, known, event.editorId(), NoticeKind.PLANNED, "ASSIGNMENT_TO_READ");
                if (event.editorBeforeId() != null) {
                    put(all, known, event.editorBeforeId(), NoticeKind.PLANNED, "ASSIGNMENT_PASS_ON");
                }
            }
        } else if (action == AssignmentAction.CANCEL || action == AssignmentAction.MOVE_DEADLINE) {
            event.writers().forEach(id -> put(all, known, id, NoticeKind.OFFERED, "ASSIGNMENT_" + action));
        }
        if (event.editorId() != null) {
            put(all, known, event.editorId(), NoticeKind.PLANNED, "ASSIGNMENT_" + action);
        }
        put(all, known, event.offeredById(), NoticeKind.PLANNED, "ASSIGNMENT_" + action);
        return new ArrayList<>(all.values());
    }

    private static void put(
            Map<Long, Addressee> all, Map<Long, Person> known, Long id, NoticeKind kind, String wording) {
        all.putIfAbsent(id, new Addressee(known.get(id), kind, wording));
    }

    private Map<Long, Person> known(Collection<Long> ids) {
        return people.withIds(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
