package org.thesop.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.platform.LinkSecret;
import org.thesop.platform.Messages;
import org.thesop.privacy.Keeping;
import org.thesop.privacy.Kept;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Section;

/**
 * What readers do about the newsletter: ask for it, confirm it, choose anew, end it. Whoever asks is never told whether an
 * address gets it already: what differs stands in the mail, and goes to that address alone.
 */
@ApplicationScoped
@Transactional
public class Subscribing {

    /** Before the secret in the address of a subscriber's own page. */
    public static final String MINE = "/newsletter/mine/";

    /** Before the secret in the address that confirms. */
    public static final String CONFIRM = "/newsletter/confirm/";

    /** After that secret, where it is ended. */
    public static final String STOP = "/stop";

    /** Nobody's mailbox is filled by somebody else: so many questions get a mail in a day, and further ones none. */
    private static final int MOST_ASKED = 3;

    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    Subscribers subscribers;

    @Inject
    Keeping keeping;

    @Inject
    Messages messages;

    @Inject
    Event<SubscriptionAsked> asked;

    @Inject
    Clock clock;

    /** Keeps what was asked for until it is confirmed, and has the address asked by mail. */
    public void ask(SignUpForm form) {
        var now = clock.instant();
        subscribers.hold(form.email());
        if (form.trapped() || subscribers.asked(form.email(), now.minus(A_DAY)) >= MOST_ASKED) {
            return;
        }
        var confirmation = LinkSecret.random();
        var subscriber = subscribers.add(new Subscriber(form.email(), confirmation, now));
        choose(subscriber, form.choice());
        asked.fire(new SubscriptionAsked(
                form.email(), inWords(subscriber), confirmation.under(CONFIRM), now.plus(open())));
    }

    /** How long a question may be confirmed: as long as it is kept. */
    private Duration open() {
        return keeping.of(Kept.UNCONFIRMED);
    }

    /** Who asked and got this secret; empty when nobody did, or too long ago. */
    public Optional<Subscriber> toConfirm(LinkSecret confirmation) {
        var now = clock.instant();
        return subscribers
                .asked(confirmation)
                .filter(each ->
                        each.isConfirmed() || each.askedAt().plus(open()).isAfter(now))
                .map(Subscribers::whole);
    }

    /**
     * Begins to send. An address that gets mail already gets what it asked for now as well.
     *
     * @return the subscriber, who may have confirmed before; empty when nobody asked, or too long ago
     */
    public Optional<Subscriber> confirm(LinkSecret confirmation) {
        // Before it is read: whoever presses twice is confirmed once, and the second press finds that.
        subscribers.addressOf(confirmation).ifPresent(subscribers::hold);
        return toConfirm(confirmation).map(subscriber -> {
            if (subscriber.isConfirmed()) {
                return subscriber;
            }
            var before = subscribers.confirmed(subscriber.email());
            if (before.isPresent()) {
                before.get().alsoWants(subscriber);
                subscribers.forget(subscriber);
                return Subscribers.whole(before.get());
            }
            subscriber.confirm(clock.instant());
            return subscriber;
        });
    }

    /** What the subscriber gets from now on; false when the secret opens nothing. */
    public boolean change(LinkSecret secret, Choice choice) {
        var found = subscribers.held(secret);
        found.ifPresent(subscriber -> choose(subscriber, choice));
        return found.isPresent();
    }

    /** Ends it, and forgets the subscriber. As often as somebody likes: who is not there gets nothing either. */
    public void stop(LinkSecret secret) {
        subscribers.held(secret).ifPresent(subscribers::forget);
    }

    /**
     * Takes an address off, as somebody asked the newsroom to.
     *
     * @return whether it was there
     * @throws ForbiddenException when the person is no managing editor
     */
    public boolean remove(String email, Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("newsletter by " + by);
        }
        var found = subscribers.of(email.strip());
        found.forEach(subscribers::forget);
        return !found.isEmpty();
    }

    private void choose(Subscriber subscriber, Choice choice) {
        subscriber.wants(choice, subscribers.sections(choice.sections()), subscribers.writers(choice.writers()));
    }

    /** What a subscriber gets, a line each. */
    public String inWords(Subscriber subscriber) {
        var lines = new ArrayList<String>();
        if (subscriber.wholePaper()) {
            lines.add(messages.text("newsletter.what.paper"));
        } else {
            subscriber.sections().stream().map(Section::name).forEach(lines::add);
            subscriber.writers().stream().map(Person::name).forEach(lines::add);
        }
        if (!lines.isEmpty()) {
            lines.add(messages.text("newsletter.what." + subscriber.choice().rhythm()));
        }
        if (subscriber.choice().breaking()) {
            lines.add(messages.text("newsletter.what.breaking"));
        }
        return String.join("\n", lines);
    }
}
