package org.thesop.facts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.thesop.facts.FactSheet;
import org.thesop.facts.Reached;
import org.thesop.facts.Sheet;
import org.thesop.facts.SourceDetails;
import org.thesop.facts.Terms;
import org.thesop.people.SignedIn;
import org.thesop.platform.Days;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.SentId;
import org.thesop.story.web.Moves;

/** The sources of a story, with the one form in which they are entered and changed. */
@Named
@RequestScoped
public class SourcesPanel {

    /** How long a contact is kept unless somebody says otherwise: a term and a little more. */
    private static final int KEPT_DAYS = 180;

    private static final int MOST_YEARS = 5;

    @Inject
    HttpServletRequest request;

    @Inject
    FactSheet factSheet;

    @Inject
    FactsPanel panel;

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

    private String id;
    private String who;
    private Reached reached = Reached.INTERVIEW;
    private Terms terms = Terms.ON_RECORD;
    private String contact;
    private String keptWhere;
    private boolean minor;
    private String consent;
    private boolean confidential;
    private String keepUntil;
    private boolean open;

    /** Keeps what the form holds: a new source, or changes to one. What is refused stays in its fields. */
    public void save(long edition) {
        open = true;
        var day = day();
        if (who == null || who.isBlank()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("sources.nobody"));
        } else if (day.isEmpty()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("sources.keepUntil.wrong", MOST_YEARS));
        } else if (moves.attempt("sources.saved", () -> save(edition, day.get()))) {
            clear();
        }
        panel.look();
    }

    private void save(long edition, LocalDate day) {
        var details = new SourceDetails(who, reached, terms, contact, keptWhere, minor, consent, confidential, day);
        var known = SentId.of(id);
        if (known.isPresent()) {
            factSheet.changeSource(edition, known.get(), details, signedIn.person());
        } else {
            factSheet.addSource(edition, details, signedIn.person());
        }
    }

    /** From today on, and not so far away that it would mean never. */
    private Optional<LocalDate> day() {
        try {
            var day = LocalDate.parse(getKeepUntil());
            return Optional.of(day)
                    .filter(each -> !each.isBefore(today()) && !each.isAfter(today().plusYears(MOST_YEARS)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return zone.day(clock.instant());
    }

    /** Brings a source into the form. */
    public void change(Sheet.SourceLine source) {
        id = Long.toString(source.id());
        who = source.who();
        reached = source.reached();
        terms = source.terms();
        contact = source.contact();
        keptWhere = source.keptWhere();
        minor = source.minor();
        consent = source.consent();
        confidential = source.confidential();
        keepUntil = source.isOver() ? null : source.keepUntil().toString();
        open = true;
    }

    /** Takes off the source that the button's parameter names. */
    public void remove(long edition) {
        var chosen = SentId.of(request.getParameter("source")).orElse(-1L);
        moves.attempt(
                "sources.removed", "sources.tied", () -> factSheet.removeSource(edition, chosen, signedIn.person()));
        panel.look();
    }

    /** Empties the form. */
    public void cancel() {
        clear();
    }

    private void clear() {
        id = null;
        who = null;
        contact = null;
        keptWhere = null;
        consent = null;
        keepUntil = null;
        minor = false;
        confidential = false;
        open = false;
    }

    /** Until when its contact is kept, or since when it is not. */
    public String kept(Sheet.SourceLine source) {
        if (source.erasedAt() != null && source.isOver()) {
            return messages.text("sources.erased", zone.shortDay(source.erasedAt()));
        }
        return source.isOver()
                ? messages.text("sources.over", Days.shortDay(source.keepUntil()))
                : messages.text("sources.kept", Days.shortDay(source.keepUntil()));
    }

    /** Whether the form is to be seen. */
    public boolean isOpen() {
        return open;
    }

    public boolean isChanging() {
        return id != null && !id.isEmpty();
    }

    public Reached[] getWays() {
        return Reached.values();
    }

    public Terms[] getAgreements() {
        return Terms.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public Reached getReached() {
        return reached;
    }

    public void setReached(Reached reached) {
        this.reached = reached;
    }

    public Terms getTerms() {
        return terms;
    }

    public void setTerms(Terms terms) {
        this.terms = terms;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getKeptWhere() {
        return keptWhere;
    }

    public void setKeptWhere(String keptWhere) {
        this.keptWhere = keptWhere;
    }

    public boolean isMinor() {
        return minor;
    }

    public void setMinor(boolean minor) {
        this.minor = minor;
    }

    public String getConsent() {
        return consent;
    }

    public void setConsent(String consent) {
        this.consent = consent;
    }

    public boolean isConfidential() {
        return confidential;
    }

    public void setConfidential(boolean confidential) {
        this.confidential = confidential;
    }

    /** As a date field has it. */
    public String getKeepUntil() {
        return keepUntil == null ? today().plusDays(KEPT_DAYS).toString() : keepUntil;
    }

    public void setKeepUntil(String keepUntil) {
        this.keepUntil = keepUntil;
    }
}
