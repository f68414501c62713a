package org.thesop.mentoring;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.thesop.mentoring.Mentors.Load;
import org.thesop.people.Person;
import org.thesop.story.Edition;

/** Whom copy is offered to next: mentors whom it fits and who have room; whether they may take it is asked of the table. */
final class Candidates {

    private Candidates() {}

    /**
     * In the order in which they are asked: who was not asked yet first, then where it is day, then who has most room.
     *
     * @param said what each mentor has said, by person
     * @param offers of this copy since it was handed in
     */
    static List<Person> of(
            Collection<Load> loads, Map<Long, Mentor> said, List<MentorOffer> offers, Edition edition, Instant now) {
        return loads.stream()
                .filter(each -> room(each, said) > 0)
                .filter(each -> said.get(each.person().id()).reads(edition, now))
                .filter(each -> mayBeAsked(each.person(), offers))
                .sorted(Comparator.comparing((Load each) -> times(each.person(), offers))
                        .thenComparing(each -> !said.get(each.person().id()).awake(now))
                        .thenComparing(each -> -room(each, said))
                        .thenComparing(each -> each.person().id()))
                .map(Load::person)
                .toList();
    }

    /** How many stories more this week. */
    private static long room(Load load, Map<Long, Mentor> said) {
        var mentor = said.get(load.person().id());
        return mentor == null ? 0 : mentor.hoursAWeek() - load.stories();
    }

    /** Who was silent may be asked once more; who is asked now, or has said no, is not. */
    private static boolean mayBeAsked(Person person, List<MentorOffer> offers) {
        return offers.stream()
                        .filter(each -> each.isOf(person))
                        .allMatch(each -> each.answer() == OfferAnswer.SILENT || each.answer() == OfferAnswer.OVER)
                && times(person, offers) < Offering.MOST_TIMES;
    }

    private static int times(Person person, List<MentorOffer> offers) {
        return (int) offers.stream().filter(each -> each.isOf(person)).count();
    }
}
