package org.thesop.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.thesop.audit.RecordCheck;
import org.thesop.audit.RecordChecks;
import org.thesop.audit.Verdict;
import org.thesop.audit.Verdicts;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.web.Moves;

/** desk/record/record: whether the record is as it was written, and the whole of it to take along. */
@Named
@RequestScoped
public class RecordPage {

    @Inject
    RecordChecks checks;

    @Inject
    Verdicts verdicts;

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

    private RecordCheck newest;
    private RecordCheck waiting;

    @PostConstruct
    void load() {
        newest = checks.newest().orElse(null);
        waiting = checks.waiting().orElse(null);
    }

    /** Asks for a check; its result stands on the page a moment later. */
    public String check() {
        return moves.attempt("record.check.asked", () -> checks.ask(signedIn.person()))
                ? "/desk/record/record?faces-redirect=true"
                : null;
    }

    /** What came of the last check, null before the first. */
    public Verdict getVerdict() {
        return newest == null ? null : newest.verdict().orElse(null);
    }

    /** The same in a sentence. */
    public String getTold() {
        return verdicts.of(getVerdict());
    }

    /** When the last check was, and who wanted it. */
    public String getChecked() {
        var by = newest.askedBy();
        return by == null
                ? messages.text("record.check.byItself", zone.full(newest.checkedAt()))
                : messages.text("record.check.byPerson", zone.full(newest.checkedAt()), by.name());
    }

    /** The first day of the month on the paper's calendar, for a range that somebody begins to choose. */
    public String getMonthBegan() {
        return zone.day(clock.instant()).withDayOfMonth(1).toString();
    }

    public String getToday() {
        return zone.day(clock.instant()).toString();
    }

    /** That one is asked for, empty when none is. */
    public String getWaiting() {
        return waiting == null ? "" : messages.text("record.check.waiting", zone.full(waiting.askedAt()));
    }
}
