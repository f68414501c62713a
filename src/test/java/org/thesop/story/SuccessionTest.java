package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thesop.people.Person;
import org.thesop.story.OpenWork.Kind;
import org.thesop.story.WrongHandsException.Why;

/** Who can take whose place at a story: the same when one piece changes hands, and when somebody leaves everything. */
class SuccessionTest {

    private static final String REASON = "He is away until Monday.";

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;
    private final List<Edition> looked = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private Edition edition;

    private final Editions editions = new Editions() {
        @Override
        public Edition lock(long id) {
            return edition;
        }

        @Override
        public Circumstances circumstances(Edition of) {
            return Circumstances.none(of);
        }
    };

    private final Leases leases = new Leases() {
        @Override
        void endIfLost(Edition of) {
            looked.add(of);
        }
    };

    private List<Refusal> relieve(Edition of, Person from, Person to, Person by) {
        var relieving = new Relieving();
        relieving.editions = editions;
        relieving.leases = leases;
        relieving.clock = Clock.fixed(newsroom.now(), ZoneOffset.UTC);
        relieving.reassigned = event();
        return relieving.relieve(of, from, to, REASON, by);
    }

    private void handOver(Kind kind, Edition of, Person from, Person to) {
        edition = of;
        var people = Stream.of(cast.wendy, cast.walt, cast.eddie, cast.erin, cast.maggie, cast.ernest)
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var handOver = new StoryHandOver();
        handOver.em = finding(people, of.story());
        handOver.editions = editions;
        handOver.leases = leases;
        handOver.clock = Clock.fixed(newsroom.now(), ZoneOffset.UTC);
        handOver.handedOver = event();
        handOver.pass(kind, kind == Kind.STORY ? of.story().id() : of.id(), from, to, cast.maggie);
    }

    private static EntityManager finding(Map<Long, Person> people, Story story) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, asked) -> asked[0] == Person.class ? people.get(asked[1]) : story);
    }

    @SuppressWarnings("unchecked")
    private <T> Event<T> event() {
        return (Event<T>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    told.add(arguments[0]);
                    return null;
                });
    }

    private Edition meantForEddie() {
        var submitted = newsroom.submitted(newsroom.campus);
        submitted.meantFor(cast.eddie);
        return submitted;
    }

    @Test
    void copy_goes_to_no_editor_who_wrote_some_of_it_whichever_way_it_is_given_away() {
        var barred = meantForEddie();
        assertThat(relieve(barred, cast.eddie, cast.ernest, cast.maggie))
                .containsExactly(new Refusal.Missing(Need.NAMED_EDITOR_MAY_TAKE_IT));
        assertThatThrownBy(() -> handOver(Kind.MEANT_FOR, barred, cast.eddie, cast.ernest))
                .isInstanceOfSatisfying(WrongHandsException.class, wrong -> assertThat(wrong.why())
                        .isEqualTo(Why.OWN_COPY));
        assertThat(barred.wantedEditor()).isEqualTo(cast.eddie);
        assertThat(told).isEmpty();

        handOver(Kind.MEANT_FOR, barred, cast.eddie, cast.erin);
        assertThat(barred.wantedEditor()).isEqualTo(cast.erin);
    }

    @Test
    void a_story_goes_to_no_writer_who_waits_for_it_as_its_editor() {
        var waiting = meantForEddie();
        assertThat(relieve(waiting, cast.wendy, cast.eddie, cast.maggie)).containsExactly(new Refusal.EditsIt());
        assertThatThrownBy(() -> handOver(Kind.STORY, waiting, cast.wendy, cast.eddie))
                .isInstanceOfSatisfying(WrongHandsException.class, wrong -> assertThat(wrong.why())
                        .isEqualTo(Why.REVIEWS_IT));
        assertThat(waiting.story().writers()).containsExactly(cast.wendy);
    }

    @Test
    void a_managing_editor_gives_a_first_draft_to_another_writer_and_an_editor_does_not() {
        var draft = newsroom.firstDraft();
        assertThat(relieve(draft, cast.wendy, cast.walt, cast.eddie)).containsExactly(new Refusal.ForThoseNamed());
        assertThat(relieve(draft, cast.wendy, cast.walt, cast.maggie)).isEmpty();
        assertThat(draft.story().writers()).containsExactly(cast.walt);
        assertThat(Permissions.opensPrivately(draft, cast.maggie))
                .as("whoever gave it away is named nowhere on it")
                .isTrue();
    }

    @Test
    void a_limited_story_is_given_away_only_by_those_named_on_it() {
        var limited = newsroom.submitted(newsroom.campus);
        limited.story().limit(true);
        assertThat(relieve(limited, cast.wendy, cast.walt, cast.maggie)).containsExactly(new Refusal.ForThoseNamed());
        limited.story().invite(cast.maggie, newsroom.now());
        assertThat(relieve(limited, cast.wendy, cast.walt, cast.maggie)).isEmpty();
    }

    @Test
    void whoever_is_taken_off_a_story_writes_in_none_of_its_editions_any_more() {
        var live = newsroom.published();
        var update = newsroom.begun(EditionKind.UPDATE, live);
        var correction = newsroom.begun(EditionKind.CORRECTION, live);
        relieve(update, cast.wendy, cast.walt, cast.maggie);
        assertThat(looked).containsExactlyInAnyOrder(update, correction);
    }
}
