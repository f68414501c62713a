package org.thesop.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thesop.mentoring.Mentors.Load;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.Newsroom;

/** Whom waiting copy is offered to next. */
class CandidatesTest {

    private static final ZoneId PAPER = ZoneId.of("America/New_York");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final Instant MONDAY = Instant.parse("2026-11-23T15:00:00Z");

    private final Newsroom newsroom = new Newsroom();
    private final Edition edition = newsroom.submitted(newsroom.campus);
    private final Person eddie = newsroom.cast.eddie;
    private final Person erin = newsroom.cast.erin;
    private final Person maggie = newsroom.cast.maggie;
    private final Map<Long, Mentor> said = new HashMap<>();
    private final List<Load> loads = new ArrayList<>();
    private final List<MentorOffer> offers = new ArrayList<>();

    private void reads(Person person, int hours, ZoneId zone, String section, long stories) {
        var mentor = new Mentor(person, zone);
        mentor.says(new MentorHours(hours, zone, Set.of(section), Set.of(MentorKind.values()), List.of()));
        said.put(person.id(), mentor);
        loads.add(new Load(person, stories));
    }

    private MentorOffer wasAsked(Person person, OfferAnswer answer) {
        var offer = new MentorOffer(edition, person, MONDAY.minus(Duration.ofHours(8)), MONDAY);
        if (answer != OfferAnswer.ASKED) {
            offer.answered(answer, MONDAY);
        }
        offers.add(offer);
        return offer;
    }

    private List<Person> next() {
        return Candidates.of(loads, said, offers, edition, MONDAY);
    }

    @Test
    void nobody_gets_more_than_the_hours_they_said() {
        reads(eddie, 2, PAPER, "campus", 2);
        reads(erin, 3, PAPER, "campus", 2);
        assertThat(next()).containsExactly(erin);
    }

    @Test
    void only_whom_it_fits_is_asked_and_who_has_most_room_first() {
        reads(eddie, 3, PAPER, "campus", 2);
        reads(erin, 9, PAPER, "sports", 0);
        reads(maggie, 3, PAPER, "campus", 0);
        assertThat(next()).containsExactly(maggie, eddie);
    }

    @Test
    void who_is_awake_is_asked_before_who_sleeps() {
        reads(eddie, 9, SYDNEY, "campus", 0);
        reads(erin, 1, PAPER, "campus", 0);
        assertThat(next()).containsExactly(erin, eddie);
    }

    @Test
    void who_did_not_answer_is_asked_once_more_after_all_others_and_who_passed_is_not() {
        reads(eddie, 3, PAPER, "campus", 0);
        reads(erin, 3, PAPER, "campus", 0);
        reads(maggie, 3, PAPER, "campus", 0);
        wasAsked(eddie, OfferAnswer.SILENT);
        wasAsked(maggie, OfferAnswer.PASSED);
        assertThat(next()).containsExactly(erin, eddie);
        wasAsked(eddie, OfferAnswer.SILENT);
        assertThat(next()).containsExactly(erin);
        wasAsked(erin, OfferAnswer.ASKED);
        assertThat(next()).isEmpty();
    }
}
