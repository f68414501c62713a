package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.people.SignedIn;
import org.thesop.platform.MailAddress;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.platform.web.SentId;
import org.thesop.story.Guest;
import org.thesop.story.GuestWord;
import org.thesop.story.Guests;

/** In the rooms: people without an account who take part in this story, and what is said with them. */
@Named
@RequestScoped
public class GuestsPanel {

    private static final List<Integer> DAYS = List.of(3, 7, 14, 30);

    @Inject
    RequestedEdition requested;

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private final Map<String, String> answers = new HashMap<>();
    private String name;
    private String email;
    private int days = DAYS.get(1);
    private String link;
    private List<Guest> all;
    private Map<Long, List<GuestWord>> words;
    private Boolean mayInvite;
    private Set<Long> endable;

    /** Makes the link, and mails it where an address is given; it is shown now and cannot be shown again. */
    public void invite() {
        var typed = name == null ? "" : name.strip();
        var address = email == null || !isMailed() ? "" : email.strip();
        if (typed.isEmpty()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("guests.noName"));
            return;
        }
        if (!address.isEmpty() && !MailAddress.isOne(address)) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("guests.noAddress"));
            return;
        }
        var lasts = Duration.ofDays(DAYS.contains(days) ? days : DAYS.get(0));
        if (moves.attempt(
                address.isEmpty() ? "guests.invited" : "guests.invited.mailed",
                () -> link = Settings.paperUrl()
                        + guests.invite(requested.id(), typed, address, lasts, signedIn.person())
                                .under(Guests.PATH))) {
            name = null;
            email = null;
        }
        all = null;
        endable = null;
    }

    /** Whether this paper sends mail, and so the link too. */
    public boolean isMailed() {
        return Settings.mailHost().isPresent();
    }

    public void revoke() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        // Pressed before the page's scripts ran it names nobody, and must not look as if it had taken something back.
        var guest = SentId.of(sent.get("guest")).orElse(-1L);
        moves.attempt("guests.revoked", () -> guests.revoke(guest, signedIn.person()));
        all = null;
        endable = null;
    }

    public void answer(long id) {
        var text = answers.get(String.valueOf(id));
        if (text == null || text.isBlank() || text.strip().length() > GuestWord.LONGEST) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("guests.noWords"));
        } else if (moves.attempt("guests.answered", () -> guests.answer(id, text, signedIn.person()))) {
            answers.remove(String.valueOf(id));
        }
        words = null;
    }

    public boolean isMayInvite() {
        if (mayInvite == null) {
            mayInvite = guests.mayInvite(requested.id(), signedIn.person());
        }
        return mayInvite;
    }

    public List<Guest> getAll() {
        if (all == null) {
            all = guests.of(requested.id(), signedIn.person());
        }
        return all;
    }

    public List<GuestWord> words(Guest guest) {
        if (words == null) {
            words = getAll().isEmpty()
                    ? Map.of()
                    : guests.words(requested.id()).stream()
                            .collect(Collectors.groupingBy(word -> word.guest().id()));
        }
        return words.getOrDefault(guest.id(), List.of());
    }

    public boolean isOpen(Guest guest) {
        return guest.open(clock.instant());
    }

    public boolean mayRevoke(Guest guest) {
        if (endable == null) {
            endable = guests.endable(requested.id(), signedIn.person());
        }
        return isOpen(guest) && endable.contains(guest.id());
    }

    /** Who invited the guest, and until when the room is open or since when it is not. */
    public String standing(Guest guest) {
        var by = messages.text("guests.by", guest.invitedBy().name());
        if (guest.revokedAt() != null) {
            return by + " · " + messages.text("previewLink.revokedAt", zone.full(guest.revokedAt()));
        }
        var came = guest.cameAt() == null
                ? messages.text("guests.notYet")
                : messages.text("guests.came", zone.full(guest.cameAt()));
        return by + " · "
                + (isOpen(guest)
                        ? messages.text("previewLink.until", zone.full(guest.until())) + " · " + came
                        : messages.text("guests.over"));
    }

    public String when(GuestWord word) {
        return zone.full(word.at());
    }

    public List<Integer> getChoices() {
        return DAYS;
    }

    /** The link that was just made. */
    public String getLink() {
        return link;
    }

    /** By the id of the guest. */
    public Map<String, String> getAnswers() {
        return answers;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
