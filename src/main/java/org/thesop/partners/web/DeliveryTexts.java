package org.thesop.partners.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.deliveries.AttemptRow;
import org.thesop.deliveries.DeliveryRow;
import org.thesop.partners.StoryNews;
import org.thesop.partners.WebhookEvent;
import org.thesop.partners.WebhookRow;
import org.thesop.partners.Wish;
import org.thesop.platform.Messages;
import org.thesop.platform.NotReachedException;
import org.thesop.platform.PaperZone;

/** What lists of deliveries say, in words. */
@Named
@ApplicationScoped
public class DeliveryTexts {

    private static final List<String> OURS = Stream.concat(
                    Stream.of(NotReachedException.Why.values()).map(Enum::name),
                    Stream.of("UNWRITABLE", "NO_MAIL_SERVER"))
            .toList();

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    String events(WebhookRow row) {
        return row.events().stream().map(this::event).collect(Collectors.joining(" · "));
    }

    /** What a delivery tells of. */
    public String of(DeliveryRow row) {
        return Stream.of(WebhookEvent.values())
                .filter(event -> event.word().equals(row.event()))
                .map(this::event)
                .findFirst()
                .or(() -> StoryNews.named(row.event()).map(messages::of))
                .orElseGet(() -> messages.text("delivery.test"));
    }

    /** What a partner was sent a story for. */
    public String news(String event) {
        return StoryNews.named(event).map(messages::of).orElse(event);
    }

    /** Which stories are wanted, in a line. */
    String of(Wish wish) {
        return wish.anything()
                ? messages.text("partner.wish.all")
                : Stream.of(
                                said("partner.wish.sections", wish.sections()),
                                said("partner.wish.tags", wish.tags()),
                                said("partner.wish.languages", wish.languages()),
                                said("partner.wish.writers", wish.writers()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
    }

    private String said(String key, List<String> words) {
        return words.isEmpty() ? "" : messages.text(key, String.join(", ", words));
    }

    /** In the words of the newsroom. */
    public String event(WebhookEvent event) {
        return messages.of(event);
    }

    /** What came of an attempt, with how long it took. */
    public String came(AttemptRow attempt) {
        return messages.text("delivery.took", word(attempt), attempt.millis());
    }

    private String word(AttemptRow attempt) {
        if (attempt.status() != null) {
            return messages.text("delivery.answered", String.valueOf(attempt.status()));
        }
        if (attempt.taken()) {
            return messages.text("delivery.byMail");
        }
        // What a mail server said is nobody's to translate.
        return OURS.contains(attempt.problem())
                ? messages.text("delivery.problem." + attempt.problem())
                : attempt.problem();
    }

    /** How often it was tried. */
    public String tried(DeliveryRow row) {
        return messages.text("delivery.tried", row.attempts().size());
    }

    /** The style of the chip of its state. */
    public String chip(DeliveryRow row) {
        return switch (row.state()) {
            case WAITING -> row.tries() == 0 ? "submitted" : "changes";
            case DELIVERED -> "published";
            case GIVEN_UP -> "spiked";
            case OVERTAKEN -> "superseded";
        };
    }

    /** What the button beside it does, for who does not see beside what it stands. */
    public String againOf(DeliveryRow row) {
        return messages.text("delivery.again.of", of(row), when(row.happenedAt()));
    }

    /** When the next attempt is made. */
    public String next(DeliveryRow row) {
        return messages.text("delivery.next", zone.full(row.dueAt()));
    }

    /** A moment on the paper's clocks. */
    public String when(Instant moment) {
        return zone.full(moment);
    }
}
