package org.thesop.facts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.thesop.facts.ExpertChecks;
import org.thesop.facts.ExpertLine;
import org.thesop.facts.Question;
import org.thesop.people.SignedIn;
import org.thesop.platform.MailAddress;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.platform.web.SentId;
import org.thesop.story.web.Moves;

/** Experts outside who were asked about an edition, what they said, and the form that asks one more. */
@Named
@RequestScoped
public class ExpertPanel {

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 60;

    @Inject
    HttpServletRequest request;

    @Inject
    ExpertChecks checks;

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    Messages messages;

    @Inject
    Moves moves;

    private List<ExpertLine> lines;
    private Boolean mayAsk;
    private Boolean mayPropose;
    private String whom;
    private String name;
    private String email;
    private String message;
    private String until;
    private String[] facts = {};
    private String link;
    private String mail;

    /** Who was asked, newest first; nothing for whoever may not see it. Loaded once a request. */
    public List<ExpertLine> of(long edition) {
        if (lines == null) {
            lines = checks.of(edition, signedIn.person());
        }
        return lines;
    }

    public boolean mayAsk(long edition) {
        if (mayAsk == null) {
            mayAsk = checks.mayAsk(edition, signedIn.person());
        }
        return mayAsk;
    }

    /** How many remarks nobody has dealt with. */
    public int unsettled(long edition) {
        return of(edition).stream().mapToInt(ExpertLine::unsettled).sum();
    }

    /** Makes the link; what is refused stays in its fields. */
    public void ask(long edition) {
        var end = end();
        if (name == null || name.isBlank()) {
            refuse(messages.text("expert.noName"));
        } else if (!MailAddress.isOne(email)) {
            refuse(messages.text("expert.noAddress"));
        } else if (end.isEmpty()) {
            refuse(messages.text("expert.until.wrong", MOST_DAYS));
        } else if (moves.attempt(
                mailed() ? "expert.asked.mailed" : "expert.asked",
                () -> link = Settings.paperUrl()
                        + checks.ask(edition, question(end.get()), signedIn.person())
                                .under(ExpertChecks.PATH))) {
            mail = mailed() ? null : mail(end.get());
            name = null;
            email = null;
            message = null;
            until = null;
            facts = new String[0];
        }
        lines = null;
    }

    public boolean mayPropose(long edition) {
        if (mayPropose == null) {
            mayPropose = checks.mayPropose(edition, signedIn.person());
        }
        return mayPropose;
    }

    /** Says to the editor whom to ask. */
    public void propose(long edition) {
        if (whom == null || whom.isBlank()) {
            refuse(messages.text("expert.noWhom"));
        } else if (moves.attempt(
                "expert.proposed",
                () -> checks.propose(edition, messages.text("expert.proposal", whom.strip()), signedIn.person()))) {
            whom = null;
        }
    }

    private Question question(Instant end) {
        var chosen = SentId.all(facts);
        return new Question(name, email, message, chosen, end);
    }

    /** Whether this paper sends the link to the expert itself. */
    public boolean mailed() {
        return Settings.mailHost().isPresent();
    }

    /** Opens the editor's own mail with the letter begun. */
    private String mail(Instant end) {
        var subject = messages.text("expert.mail.subject", messages.text("paper.name"));
        var asks = message == null ? "" : message.strip() + "\n\n";
        var body = messages.text(
                "expert.mail.text",
                name.strip(),
                asks,
                link,
                zone.full(end),
                signedIn.person().name());
        return "mailto:" + encoded(email.strip()) + "?subject=" + encoded(subject) + "&body=" + encoded(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void refuse(String why) {
        moves.say(FacesMessage.SEVERITY_ERROR, why);
    }

    /** The last second of the chosen day on the paper's calendar. */
    private Optional<Instant> end() {
        try {
            var day = LocalDate.parse(getUntil());
            return day.isBefore(today()) || day.isAfter(today().plusDays(MOST_DAYS))
                    ? Optional.empty()
                    : Optional.of(day.plusDays(1)
                            .atStartOfDay(zone.id())
                            .minusSeconds(1)
                            .toInstant());
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return zone.day(clock.instant());
    }

    public void revoke() {
        moves.attempt("expert.revoked", () -> checks.revoke(sent(), signedIn.person()));
        lines = null;
    }

    public void settle() {
        moves.attempt("expert.settled", () -> checks.settle(sent(), signedIn.person()));
        lines = null;
    }

    private long sent() {
        return SentId.of(request.getParameter("expert")).orElse(-1L);
    }

    /** Until when its link leads to the text, or since when it does not. */
    public String standing(ExpertLine line) {
        if (line.revokedAt() != null) {
            return messages.text("expert.line.revoked", zone.full(line.revokedAt()));
        }
        return messages.text(line.open() ? "expert.line.open" : "expert.line.over", zone.full(line.until()));
    }

    /** Who put the question, and when. */
    public String asked(ExpertLine line) {
        return messages.text("expert.line.asked", line.askedBy(), zone.full(line.askedAt()));
    }

    public String when(ExpertLine.Remark remark) {
        return zone.full(remark.at());
    }

    /** The link that was just made; it cannot be shown again. */
    public String getLink() {
        return link;
    }

    /** Address that begins a mail with the link in it; null when the paper sends it. */
    public String getMail() {
        return mail;
    }

    /** Whom the editor should ask, and why. */
    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
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

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    /** As a date field has it. */
    public String getUntil() {
        return until == null ? today().plusDays(USUAL_DAYS).toString() : until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String[] getFacts() {
        return facts.clone();
    }

    public void setFacts(String[] facts) {
        this.facts = facts == null ? new String[0] : facts.clone();
    }
}
