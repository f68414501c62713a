package org.thesop.facts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.thesop.facts.FactKind;
import org.thesop.facts.FactSheet;
import org.thesop.facts.Proposal;
import org.thesop.facts.Sheet;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.SentId;
import org.thesop.story.Passage;
import org.thesop.story.web.Moves;

/**
 * The fact sheet beside a story's copy. What a button of a row speaks of comes as a parameter, as it was when the page was
 * made: somebody else may have entered a row above it since.
 */
@Named
@RequestScoped
public class FactsPanel {

    private static final List<Passage.Field> FIELDS =
            List.of(Passage.Field.BODY, Passage.Field.HEADLINE, Passage.Field.DECK);

    @Inject
    HttpServletRequest request;

    @Inject
    FactSheet factSheet;

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    @Inject
    Moves moves;

    private Sheet sheet;
    private boolean loaded;

    private String words;
    private String start;
    private FactKind kind = FactKind.CLAIM;
    private String source;
    private String tie;
    private String note;

    /** The sheet, null for whoever it is not meant for; loaded once a request. */
    public Sheet sheet(long edition) {
        if (!loaded) {
            sheet = factSheet.find(edition, signedIn.person()).orElse(null);
            loaded = true;
        }
        return sheet;
    }

    /** Whether every quotation of the text has a source; true for a text without any. */
    public boolean sourced(long edition) {
        var there = sheet(edition);
        return there == null || there.withoutSource() == 0;
    }

    /** Whether it cannot be approved while something on the sheet is open. */
    public boolean sensitive(long edition) {
        var there = sheet(edition);
        return there != null && there.sensitive();
    }

    /** How many quotations there are, and how many of them nobody has given a source. */
    public String summary(Sheet of) {
        if (of.quotations() == 0) {
            return messages.text("facts.noQuotation");
        }
        return of.withoutSource() == 0
                ? messages.text("facts.allSourced", of.quotations())
                : messages.text("facts.someSourced", of.quotations(), of.withoutSource());
    }

    /** Looks at the text again. */
    public void look() {
        loaded = false;
    }

    /** Puts the typed or selected words on the sheet. */
    public void enter(long edition) {
        var typed = words == null ? "" : words.strip();
        if (typed.isEmpty()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("facts.enter.nothing"));
        } else if (enter(edition, kind, typed, number(start), number(source))) {
            words = null;
            start = null;
        }
        loaded = false;
    }

    /** Tried in the body first, then where else one may quote. */
    private boolean enter(long edition, FactKind as, String typed, Long at, Long from) {
        var place = at == null ? 0 : (int) Math.min(at, Integer.MAX_VALUE);
        return moves.attempt("facts.entered", "facts.notInTheText", () -> FIELDS.stream()
                .anyMatch(field -> factSheet.enter(edition, as, field, place, typed, from, signedIn.person())));
    }

    /** Puts words on the sheet that were found in the text. */
    public void accept(long edition) {
        moves.attempt(
                "facts.entered",
                "facts.notInTheText",
                () -> factSheet.enter(
                        edition, kindSent(), fieldSent(), startSent(), wordsSent(), null, signedIn.person()));
        loaded = false;
    }

    /** Says of words that were found in the text that nobody needs to look them up. */
    public void putAside(long edition) {
        moves.attempt(
                "facts.asideDone",
                "facts.notInTheText",
                () -> factSheet.putAside(
                        edition, kindSent(), fieldSent(), startSent(), wordsSent(), signedIn.person()));
        loaded = false;
    }

    /** Puts all quotations on the sheet. */
    public void acceptQuotations(long edition) {
        moves.attempt("facts.entered", () -> factSheet.enterQuotations(edition, signedIn.person()));
        loaded = false;
    }

    /** Ties an item to a source; the chosen value names both, so that it cannot be another row's. */
    public void tieAsChosen() {
        var both = tie == null ? new String[0] : tie.split(":", -1);
        if (both.length == 2) {
            moves.attempt("facts.tied", () -> factSheet.tie(number(both[0]), number(both[1]), signedIn.person()));
        }
        tie = null;
        loaded = false;
    }

    public void check() {
        moves.attempt("facts.checked", "facts.noSourceYet", () -> factSheet.check(factSent(), signedIn.person()));
        loaded = false;
    }

    public void dispute() {
        moves.attempt("facts.disputed", () -> {
            factSheet.dispute(factSent(), signedIn.person());
            keepNote();
        });
        loaded = false;
    }

    public void setAside() {
        moves.attempt("facts.asideDone", () -> factSheet.setAside(factSent(), signedIn.person()));
        loaded = false;
    }

    public void reopen() {
        moves.attempt("facts.reopened", () -> factSheet.reopen(factSent(), signedIn.person()));
        loaded = false;
    }

    public void remove() {
        moves.attempt("facts.removed", () -> factSheet.remove(factSent(), signedIn.person()));
        loaded = false;
    }

    /** Writes beside an item what others should know of it. */
    public void keepNoteOnly() {
        moves.attempt("facts.noted", this::keepNote);
        loaded = false;
    }

    private void keepNote() {
        factSheet.note(factSent(), note, signedIn.person());
        note = null;
    }

    /** Who settled it and when; empty while nobody has. */
    public String judged(Sheet.FactLine fact) {
        return fact.judgedBy() == null
                ? ""
                : messages.text("facts.judged", messages.of(fact.state()), fact.judgedBy(), zone.full(fact.judgedAt()));
    }

    /** The items that still want something, or those that are done with. */
    public List<Sheet.FactLine> lines(Sheet of, boolean open) {
        return of.facts().stream().filter(fact -> fact.open() == open).toList();
    }

    public List<Proposal> quotations(Sheet of) {
        return proposals(of, true);
    }

    public List<Proposal> others(Sheet of) {
        return proposals(of, false);
    }

    private static List<Proposal> proposals(Sheet of, boolean quotations) {
        return of.proposals().stream()
                .filter(each -> (each.kind() == FactKind.QUOTATION) == quotations)
                .toList();
    }

    public FactKind[] getKinds() {
        return FactKind.values();
    }

    private String sent(String name) {
        return request.getParameter("fact-" + name);
    }

    private long factSent() {
        var id = number(sent("id"));
        return id == null ? -1 : id;
    }

    private int startSent() {
        var at = number(sent("start"));
        return at == null ? 0 : (int) Math.min(at, Integer.MAX_VALUE);
    }

    private String wordsSent() {
        var sent = sent("words");
        return sent == null ? "" : sent;
    }

    private FactKind kindSent() {
        return Sent.of(FactKind.class, sent("kind")).orElse(FactKind.CLAIM);
    }

    private Passage.Field fieldSent() {
        return Sent.of(Passage.Field.class, sent("field")).orElse(Passage.Field.BODY);
    }

    private static Long number(String typed) {
        return SentId.of(typed).orElse(null);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public FactKind getKind() {
        return kind;
    }

    public void setKind(FactKind kind) {
        this.kind = kind;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getTie() {
        return tie;
    }

    public void setTie(String tie) {
        this.tie = tie;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
