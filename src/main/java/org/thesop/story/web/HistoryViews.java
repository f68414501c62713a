package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Decision;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.History;
import org.thesop.story.Permissions;
import org.thesop.story.Revision;
import org.thesop.story.RevisionRow;
import org.thesop.story.Sitting;
import org.thesop.story.UnknownEditionException;

/** Tells the history of an edition to somebody who may read it: sittings and decisions, newest first, without a text. */
@ApplicationScoped
@Transactional(dontRollbackOn = {ForbiddenException.class, UnknownEditionException.class})
public class HistoryViews {

    /** Saves on a page. A day of typing is some hundred; a page of them is still one screen of sittings. */
    static final int PAGE = 250;

    /** Saves among which the newest few sittings are found. */
    private static final int GLANCE = 60;

    private static final int MOMENTS = 120;

    @Inject
    Editions editions;

    @Inject
    History history;

    @Inject
    DecisionLines decisionLines;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private record Moment(Instant at, boolean isDecision, Sitting sitting, Decision decision) {}

    /**
     * A page of it.
     *
     * @param before only saves older than this number; null for the newest
     * @throws ForbiddenException when the person may not read the edition
     */
    public HistoryView page(long id, Integer before, Person me) {
        var edition = editions.openHistory(id, me);
        var found = history.before(edition, before == null ? Integer.MAX_VALUE : before, PAGE + 1);
        var more = found.size() > PAGE;
        var saves = found.subList(0, Math.min(PAGE, found.size()));
        var last = saves.isEmpty() ? null : saves.get(saves.size() - 1);
        return new HistoryView(
                id,
                edition.copy().headline(),
                edition.state(),
                edition.revision(),
                Permissions.mayEdit(edition, me),
                room(edition, me),
                entries(edition, saves, before == null, more, me),
                more ? last.number() : null,
                before == null ? GrowthPlot.of(history.growth(edition, MOMENTS), zone) : null);
    }

    /** The newest few sittings, for the panel beside the text; none for whoever reads only what is out. */
    public List<HistoryView.Entry> newest(long id, int most, Person me) {
        var edition = editions.open(id, me);
        if (!Permissions.mayReadHistory(edition, me)) {
            return List.of();
        }
        var entries = entries(edition, history.before(edition, Integer.MAX_VALUE, GLANCE), true, true, me);
        return entries.subList(0, Math.min(most, entries.size()));
    }

    /** Where the person works on it. */
    static String room(Edition edition, Person me) {
        var reviews = me.has(Role.EDITOR) && !edition.story().isWriter(me);
        return (reviews ? "/desk/review/review?edition=" : "/desk/story/write?edition=") + edition.id();
    }

    private List<HistoryView.Entry> entries(
            Edition edition, List<RevisionRow> saves, boolean first, boolean more, Person me) {
        var decisions = editions.decisions(edition);
        var until =
                saves.isEmpty() ? Instant.EPOCH : saves.get(saves.size() - 1).at();
        var since = saves.isEmpty() ? Instant.EPOCH : saves.get(0).at();
        var moments = new ArrayList<Moment>();
        Sitting.of(saves, decisions.stream().map(Decision::at).toList())
                .forEach(sitting -> moments.add(new Moment(sitting.newest().at(), false, sitting, null)));
        decisions.stream()
                .filter(decision -> first || decision.at().isBefore(since))
                .filter(decision -> !more || !decision.at().isBefore(until))
                .forEach(decision -> moments.add(new Moment(decision.at(), true, null, decision)));
        moments.sort(Comparator.comparing(Moment::at)
                .thenComparing(Moment::isDecision)
                .reversed());
        var entries = new ArrayList<HistoryView.Entry>();
        String day = null;
        for (var moment : moments) {
            var its = zone.longDay(moment.at);
            entries.add(new HistoryView.Entry(
                    its.equals(day) ? null : its,
                    moment.sitting == null ? null : saves(edition, moment.sitting, me),
                    moment.decision == null
                            ? null
                            : decisionLines.of(moment.decision, zone.clock(moment.decision.at()))));
            day = its;
        }
        return entries;
    }

    private HistoryView.Saves saves(Edition edition, Sitting sitting, Person me) {
        var newest = sitting.newest();
        var oldest = sitting.oldest();
        var single = sitting.revisions().size() == 1;
        var current = newest.number() == edition.revision();
        return new HistoryView.Saves(
                newest.by().name(),
                newest.by().initials(),
                what(sitting),
                when(zone.clock(oldest.at()), zone.clock(newest.at())),
                newest.why() == Revision.Why.START
                        ? HistoryView.Amount.UNKNOWN
                        : amount(sitting.come(), sitting.gone()),
                newest.words() == null ? "" : messages.text("history.words", newest.words()),
                newest.number(),
                // What somebody else's stray says is for those who may merge it.
                newest.stray() && !Permissions.mayReadStray(edition, newest.by(), me) ? 0 : oldest.builtOn(),
                current,
                newest.stray(),
                current && newest.why() == Revision.Why.RESTORE ? newest.builtOn() : 0,
                single
                        ? List.of()
                        : sitting.revisions().stream().map(this::single).toList());
    }

    private static String when(String from, String to) {
        return from.equals(to) ? to : from + "–" + to;
    }

    private HistoryView.Single single(RevisionRow row) {
        return new HistoryView.Single(
                row.number(),
                row.builtOn(),
                messages.of(row.why()),
                zone.clock(row.at()),
                amount(row.come(), row.gone()));
    }

    /** What was done in it, in a few words. */
    String what(Sitting sitting) {
        var newest = sitting.newest();
        if (sitting.revisions().size() > 1) {
            var saves = sitting.revisions().size();
            return sitting.length().toMinutes() < 1
                    ? messages.text("history.wroteAtOnce", saves)
                    : messages.text("history.wrote", saves, RowTexts.length(sitting.length(), messages));
        }
        return newest.restored() == null
                ? messages.of(newest.why())
                : messages.text("history.restored", newest.restored());
    }

    private HistoryView.Amount amount(Integer come, Integer gone) {
        return come == null || gone == null
                ? HistoryView.Amount.UNKNOWN
                : new HistoryView.Amount("+" + come, "−" + gone, messages.text("history.amount", come, gone));
    }
}
