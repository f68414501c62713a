package org.thesop.partners.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.thesop.deliveries.DeliveryRow;
import org.thesop.partners.AddresseeRow;
import org.thesop.partners.Addressees;
import org.thesop.partners.Condition;
import org.thesop.partners.OvertakenException;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RowButtons;
import org.thesop.platform.web.SentId;
import org.thesop.story.web.Moves;

/** The page of somebody outside to whom we send: what is done with every one of them, and what came of each delivery. */
public abstract class AddresseePage {

    /**
     * How such a page calls what it shows.
     *
     * @param word in addresses
     * @param paused the text that says that it is paused now; so are the others
     */
    record Words(String word, String paused, String resumed, String deleted) {}

    private static final Duration SOON = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    @Inject
    SignedIn signedIn;

    @Inject
    PartnerMoves moves;

    @Inject
    Messages messages;

    @Inject
    DeliveryTexts texts;

    @Inject
    RowButtons rowButtons;

    @Inject
    HttpServletRequest request;

    private List<DeliveryRow> log = List.of();
    private OvertakenException overtaken;
    private List<String> differences = List.of();

    /** What is done with them. */
    abstract Addressees<?> all();

    /** How they are called. */
    abstract Words words();

    /** Looks how it stands now, and makes a form of that. */
    abstract AddresseeForm load();

    /** How it was loaded; null where there is none any more. */
    abstract AddresseeRow row();

    /** Loads what else the page shows. */
    void openMore() {}

    /** Answers 404 where there is none, 403 for whoever has no business here. */
    public void open() {
        moves.open(() -> {
            log = all().log(getId(), signedIn.person());
            openMore();
        });
    }

    /** Of the one that is shown. */
    public long getId() {
        return SentId.of(request.getParameter(words().word())).orElse(0L);
    }

    /** Sends again what the button that was pressed stands beside. */
    public String press() {
        return rowButtons.pressed("again").map(this::sendAgain).orElse(null);
    }

    private String sendAgain(long delivery) {
        return moves.attempt("delivery.goesAgain", "delivery.goesNoMore", () -> all().sendAgain(
                                getId(), delivery, signedIn.person()))
                ? here()
                : null;
    }

    /**
     * Saves what the form says. Where somebody else was quicker, it stays in the form and is shown beside what they saved;
     * saved again it takes the place of that.
     */
    String save(AddresseeForm form, Moves.Attempt change) {
        try {
            return there("webhook.saved", change);
        } catch (OvertakenException quicker) {
            var now = load();
            overtaken = quicker;
            differences = differences(now.said(messages), form.said(messages));
            form.setVersion(now.getVersion());
            return null;
        }
    }

    private List<String> differences(Map<String, String> now, Map<String, String> typed) {
        return now.entrySet().stream()
                .filter(each -> !each.getValue().equals(typed.get(each.getKey())))
                .map(each -> line(messages.text(each.getKey()), each.getValue()))
                .toList();
    }

    private String line(String label, String value) {
        return value.isEmpty()
                ? messages.text("receiver.overtaken.empty", label)
                : messages.text("receiver.overtaken.line", label, value);
    }

    public String pause() {
        return there(words().paused(), () -> all().pause(getId(), signedIn.person()));
    }

    public String resume() {
        return there(words().resumed(), () -> all().resume(getId(), signedIn.person()));
    }

    public String rotate() {
        return there("webhook.rotated", () -> FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(WebhooksPage.SECRET, all().rotate(getId(), signedIn.person())));
    }

    public String delete() {
        return moves.attempt(words().deleted(), () -> all().delete(getId(), signedIn.person()))
                ? "/desk/partners/" + words().word() + "s?faces-redirect=true"
                : null;
    }

    String there(String doneKey, Moves.Attempt attempt) {
        return moves.attempt(doneKey, attempt) ? here() : null;
    }

    private String here() {
        var word = words().word();
        return "/desk/partners/" + word + "?faces-redirect=true&" + word + "=" + getId();
    }

    /** Asked of buttons before the page is opened, also where there is none any more. */
    public boolean isPaused() {
        return row() != null && row().condition().paused();
    }

    public boolean isPausedByItself() {
        return row() != null && row().condition() == Condition.PAUSED_BY_ITSELF;
    }

    /** How long the secret before the present one is good, null when none is. */
    public Instant getFormerUntil() {
        return row() == null ? null : row().formerUntil();
    }

    /** Whether somebody else has saved it since the form was shown. */
    public boolean isOvertaken() {
        return overtaken != null;
    }

    /** Who did, and when. */
    public String getOvertakenBy() {
        return messages.text("receiver.overtaken", overtaken.by(), texts.when(overtaken.at()));
    }

    /** What holds now where the form says something else, a line each. */
    public List<String> getDifferences() {
        return differences;
    }

    /** Whether something in the list will be tried in so short a time that somebody may wait for it: the page looks again. */
    public boolean isMoving() {
        var soon = clock.instant().plus(SOON);
        return log.stream().anyMatch(row -> row.waits() && row.dueAt().isBefore(soon));
    }

    public List<DeliveryRow> getLog() {
        return log;
    }
}
