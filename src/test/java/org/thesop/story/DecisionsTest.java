package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.people.Actor;

/** What one transition brings about on the other editions of its story. */
class DecisionsTest {

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;
    private final List<Decision> kept = new ArrayList<>();
    private final List<EditionMoved> told = new ArrayList<>();
    private final List<Edition> addressed = new ArrayList<>();
    private final Decisions decisions = decisions();

    private Decisions decisions() {
        var made = new Decisions();
        made.em = standIn(EntityManager.class, argument -> kept.add((Decision) argument));
        made.moved = standIn(Event.class, argument -> told.add((EditionMoved) argument));
        made.addresses = new Addresses() {
            @Override
            void give(Edition edition) {
                addressed.add(edition);
            }
        };
        return made;
    }

    private interface Takes {
        void argument(Object argument);
    }

    /** Takes what is persisted or fired, and does nothing else. */
    @SuppressWarnings("unchecked")
    private static <T> T standIn(Class<?> type, Takes takes) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (method.getName().equals("persist") || method.getName().equals("fire")) {
                takes.argument(arguments[0]);
            }
            return null;
        });
    }

    private void take(EditionAction action, Edition edition, Ask ask) {
        decisions.take(action, edition, ask, Circumstances.none(edition));
    }

    @Test
    void a_scheduled_edition_of_a_withdrawn_story_goes_back_to_approved() {
        var live = newsroom.published();
        var update = newsroom.approved(EditionKind.UPDATE, live);
        newsroom.schedule(update);
        take(EditionAction.WITHDRAW, live, newsroom.ask(cast.maggie).because("This story was taken down."));
        assertThat(live.state()).isEqualTo(EditionState.WITHDRAWN);
        assertThat(update.state()).isEqualTo(EditionState.APPROVED);
        assertThat(update.scheduledAt()).isNull();
        assertThat(kept).extracting(Decision::action).containsExactly(EditionAction.WITHDRAW, EditionAction.UNSCHEDULE);
        assertThat(told).extracting(EditionMoved::editionId).containsExactly(live.id(), update.id());
    }

    @Test
    void so_it_does_when_the_clock_withdraws_it() {
        var live = newsroom.published();
        var update = newsroom.approved(EditionKind.UPDATE, live);
        newsroom.schedule(update);
        live.takeDown(newsroom.now(), "The exhibition is over.", Instead.NOTHING);
        newsroom.pass(Duration.ofMinutes(5));
        take(EditionAction.WITHDRAW, live, newsroom.ask(Actor.CLOCK).because(live.notice()));
        assertThat(update.state()).isEqualTo(EditionState.APPROVED);
        assertThat(told).extracting(EditionMoved::personId).containsOnlyNulls();
    }

    @Test
    void nobody_decides_about_words_that_they_have_not_read() {
        var live = newsroom.published();
        var update = newsroom.approved(EditionKind.UPDATE, live);
        var read = new EditionRef(update.id(), update.revision());
        update.write(update.copy(), update.bylines(), update.revision() + 1, newsroom.now());
        var ask = newsroom.ask(cast.maggie).of(read);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> take(EditionAction.PUBLISH, update, ask))
                .satisfies(refused -> assertThat(refused.refusals()).containsExactly(new Refusal.MovedOn()));
        assertThat(update.state()).isEqualTo(EditionState.APPROVED);
        take(
                EditionAction.PUBLISH,
                update,
                newsroom.ask(cast.maggie).of(new EditionRef(update.id(), update.revision())));
        assertThat(live.state()).isEqualTo(EditionState.SUPERSEDED);
    }

    @Test
    void publishing_supersedes_the_live_edition() {
        var live = newsroom.published();
        var update = newsroom.approved(EditionKind.UPDATE, live);
        take(EditionAction.PUBLISH, update, newsroom.ask(cast.maggie));
        assertThat(update.state()).isEqualTo(EditionState.PUBLISHED);
        assertThat(live.state()).isEqualTo(EditionState.SUPERSEDED);
        assertThat(addressed).containsExactly(update);
        assertThat(kept).extracting(Decision::action).containsExactly(EditionAction.SUPERSEDE, EditionAction.PUBLISH);
    }

    @Test
    void a_story_comes_down_at_its_moment_whatever_edition_of_it_is_out_by_then() {
        var live = newsroom.published();
        var moment = newsroom.now().plus(Duration.ofDays(2));
        live.takeDown(moment, "The exhibition is over.", Instead.NOTHING);
        var update = newsroom.approved(EditionKind.UPDATE, live);
        take(EditionAction.PUBLISH, update, newsroom.ask(cast.maggie));
        assertThat(update.takeDownAt()).isEqualTo(moment);
        assertThat(update.notice()).isEqualTo("The exhibition is over.");
    }

    @Test
    void what_is_published_over_a_withdrawn_story_inherits_no_notice() {
        var live = newsroom.published();
        var update = newsroom.approved(EditionKind.UPDATE, live);
        take(EditionAction.WITHDRAW, live, newsroom.ask(cast.maggie).because("This story was taken down."));
        take(EditionAction.PUBLISH, update, newsroom.ask(cast.maggie));
        assertThat(update.notice()).isNull();
        assertThat(update.takeDownAt()).isNull();
    }
}
