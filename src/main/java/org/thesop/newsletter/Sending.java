package org.thesop.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thesop.house.HouseChanged;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionMoved;
import org.thesop.story.EditionState;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/**
 * What goes out to subscribers, and when. An issue stands in the database before the first of its mails does; the outbox asks for
 * some at a time, each step a transaction: whoever stops between two of them, whichever node goes on, nobody is left out and
 * nobody is put in twice.
 */
@ApplicationScoped
@Transactional
public class Sending {

    /** The longest subject of breaking news, in characters. */
    public static final int LONGEST_SUBJECT = 120;

    private static final Set<EditionAction> COMES_OUT =
            EnumSet.of(EditionAction.PUBLISH, EditionAction.PUBLISH_WITHOUT_REVIEW);

    @Inject
    Issues issues;

    @Inject
    Subscribers subscribers;

    @Inject
    Composing composing;

    @Inject
    PaperZone zone;

    @Inject
    Event<HouseChanged> changed;

    @Inject
    Clock clock;

    void out(@Observes EditionMoved event) {
        if (event.to() == EditionState.PUBLISHED && COMES_OUT.contains(event.action())) {
            issues.makeAtOnce(event.editionId(), event.at());
        }
    }

    /** Makes the day's issue when its hour has come, on whichever node; after a stop the one of today, and no older one. */
    void makeDaily() {
        var now = clock.instant();
        var hour = issues.hour();
        if (hour.isDue(now, zone.id())) {
            var today = zone.day(now);
            issues.makeDaily(today, hour.on(today, zone.id()), now);
        }
    }

    /**
     * The next mails to put into the outbox, which nobody else puts there.
     *
     * @return empty when there is nothing to send
     */
    public List<Mailing> next(int most) {
        var issue = issues.toBeFilled().orElse(null);
        if (issue == null) {
            return List.of();
        }
        if (issue.story() != null) {
            // It may go out as breaking news and at once, each filled by another node: of both somebody gets one.
            subscribers.hold("mail of story " + issue.story().id());
        }
        var now = clock.instant();
        var next = issue.isFresh(now) ? issues.fill(issue, most) : List.<Mailing>of();
        if (next.size() < most) {
            issue.filled(now);
        }
        return next;
    }

    /**
     * The mail as it is to go out now; empty when its subscriber wants none any more, or nothing in it is still out. What cannot
     * be written has to be put aside in the transaction that asks, or it would be the next one for ever.
     */
    @Transactional(dontRollbackOn = RuntimeException.class)
    public Optional<NewsletterMail> mail(long mailing) {
        var found = issues.mailing(mailing).orElseThrow();
        var subscriber = found.subscriber();
        if (subscriber == null || !subscriber.takesMail() || !found.issue().isFresh(clock.instant())) {
            return Optional.empty();
        }
        var stories = issues.of(found.issue(), subscriber);
        return stories.isEmpty()
                ? Optional.empty()
                : Optional.of(composing.mail(found.issue(), subscriber.email(), subscriber.path(), stories));
    }

    /** One was taken by the mail server. */
    public void sent(long mailing) {
        issues.count(mailing, "sent");
    }

    /** One is not sent any more. */
    public void dropped(long mailing) {
        issues.count(mailing, "dropped");
    }

    /** The address takes no mail, ever: nothing is sent to it any more. */
    public void refused(long mailing) {
        issues.count(mailing, "refused");
        issues.mailing(mailing).map(Mailing::subscriber).ifPresent(subscribers::refused);
    }

    /** The edition as it would be sent, and to how many. */
    public record Breaking(String headline, NewsletterMail mail, long receivers, Instant sentAt) {}

    /**
     * What breaking news of a story would look like.
     *
     * @param subject null for the one that is proposed
     * @return empty when the story is not out
     * @throws ForbiddenException when the person is no managing editor
     */
    public Optional<Breaking> preview(long edition, String subject, Person by) {
        demand(by);
        return live(edition).map(live -> {
            var issue = new Issue(live.story(), subject(subject, live), by, clock.instant());
            return new Breaking(
                    live.copy().headline(),
                    composing.mail(issue, "", Subscribing.MINE, List.of(live)),
                    issues.countForBreaking(live.story().id()),
                    issues.brokenAt(live.story().id()).orElse(null));
        });
    }

    /**
     * Sends a story that is out to everybody who wants breaking news, once.
     *
     * @return false when it is not out any more, or was sent so before
     * @throws ForbiddenException when the person is no managing editor
     */
    public boolean breaking(long edition, String subject, Person by) {
        demand(by);
        var live = live(edition).orElse(null);
        if (live == null) {
            return false;
        }
        var story = live.story().id();
        subscribers.hold("breaking " + story);
        if (issues.brokenAt(story).isPresent()) {
            return false;
        }
        issues.add(new Issue(live.story(), subject(subject, live), by, clock.instant()));
        tell("breaking news by mail, story " + story, by);
        return true;
    }

    private String subject(String typed, Edition live) {
        var line = typed == null || typed.isBlank()
                ? composing.breaking(live)
                : typed.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) : line;
    }

    /** The edition that is out of the story that this one is of. */
    private Optional<Edition> live(long edition) {
        return issues.live(edition)
                .flatMap(id -> issues.inOrder(List.of(id)).stream().findFirst());
    }

    public DailyHour hour() {
        return issues.hour();
    }

    /** When the next daily one is made. */
    public Instant next() {
        return issues.hour().next(clock.instant(), zone.id());
    }

    /**
     * Makes the daily one at another hour, from 0 to 23.
     *
     * @throws ForbiddenException when the person is no managing editor
     */
    public void hour(int hour, Person by) {
        demand(by);
        if (hour != issues.hour().hour()) {
            issues.hour(new DailyHour(hour, clock.instant()));
            tell("the daily newsletter goes out at " + hour, by);
        }
    }

    private void tell(String details, Person by) {
        changed.fire(new HouseChanged(HouseChanged.What.PAPER, details, by.id(), clock.instant()));
    }

    private static void demand(Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("newsletter by " + by);
        }
    }
}
