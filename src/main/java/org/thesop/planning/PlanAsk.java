package org.thesop.planning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.thesop.people.Person;

/**
 * What somebody asks of a pitch or an assignment, beside the step itself.
 *
 * @param reason why, for those whom it concerns; never null
 * @param other the pitch that another goes on in, null where the step has none
 * @param details what is agreed on, null where the step changes nothing of it
 * @param moment the deadline to move it to, null where the step has none
 * @param from whose part of it somebody else takes, null where the step has none
 * @param to who takes that part, null where the step has none
 */
record PlanAsk(
        Person by,
        Instant at,
        String reason,
        Pitch other,
        AssignmentDetails details,
        Instant moment,
        Person from,
        Person to) {

    PlanAsk {
        Objects.requireNonNull(by);
        reason = reason == null ? "" : reason.strip();
    }

    static PlanAsk by(Person by, Instant at) {
        return new PlanAsk(by, at, "", null, null, null, null, null);
    }

    PlanAsk because(String why) {
        return new PlanAsk(by, at, why, other, details, moment, from, to);
    }

    PlanAsk into(Pitch pitch) {
        return new PlanAsk(by, at, reason, pitch, details, moment, from, to);
    }

    PlanAsk with(AssignmentDetails agreed) {
        return new PlanAsk(by, at, reason, other, agreed, moment, from, to);
    }

    PlanAsk until(Instant deadline) {
        return new PlanAsk(by, at, reason, other, details, deadline, from, to);
    }

    PlanAsk relieving(Person whom, Person successor) {
        return new PlanAsk(by, at, reason, other, details, moment, whom, successor);
    }

    List<Person> writers() {
        return details == null ? List.of() : details.writers();
    }

    Person editor() {
        return details == null ? null : details.editor();
    }

    Instant deadline() {
        return details == null ? moment : details.deadline();
    }
}
