package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.BodyChanges;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.History;
import org.thesop.story.Permissions;
import org.thesop.story.Revision;
import org.thesop.story.Sitting;
import org.thesop.story.TextChanges;
import org.thesop.story.UnknownEditionException;

/** Puts two revisions of a story beside each other for somebody who may read them. */
@ApplicationScoped
@Transactional(dontRollbackOn = {ForbiddenException.class, UnknownEditionException.class})
public class CompareViews {

    @Inject
    Editions editions;

    @Inject
    History history;

    @Inject
    HistoryViews histories;

    @Inject
    CopyFields fields;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /**
     * Compares two; what is not said is the newest, and the one that it was built on.
     *
     * @param from a number, or {@code edition.number} of another edition of the same story; null for the one before
     * @param to the same; null for the newest
     * @throws ForbiddenException when the person may not read one of them
     * @throws UnknownEditionException when there is no such revision in this story
     */
    public CompareView compare(long id, String from, String to, Person me) {
        var edition = editions.openHistory(id, me);
        var now = to == null ? newest(edition) : revision(edition, to, me);
        var then = from == null ? before(edition, now) : revision(edition, from, me);
        return compare(edition, then, now, me);
    }

    /** What bringing an older one back would change: the newest beside it. */
    public CompareView restoring(long id, int number, Person me) {
        var edition = editions.openHistory(id, me);
        return compare(edition, newest(edition), revision(edition, String.valueOf(number), me), me);
    }

    private CompareView compare(Edition edition, Revision then, Revision now, Person me) {
        var changed = new ArrayList<CompareView.Field>();
        var same = new ArrayList<String>();
        var old = fields.of(then);
        fields.of(now).forEach((name, text) -> {
            var changes = TextChanges.between(old.get(name), text);
            if (changes.none()) {
                same.add(name);
            } else {
                changed.add(new CompareView.Field(name, changes));
            }
        });
        return new CompareView(
                edition.id(),
                edition.copy().headline(),
                edition.state(),
                Permissions.mayEdit(edition, me),
                HistoryViews.room(edition, me),
                end(edition, then),
                end(edition, now),
                TextChanges.between(then.copy().headline(), now.copy().headline()),
                TextChanges.between(then.copy().deck(), now.copy().deck()),
                BodyChanges.between(then.copy().body(), now.copy().body()),
                changed,
                String.join(", ", same),
                ends(edition, List.of(then, now), me));
    }

    private Revision newest(Edition edition) {
        return editions.newestRevision(edition).orElseThrow(() -> new UnknownEditionException(edition.id()));
    }

    private Revision before(Edition edition, Revision now) {
        return editions.revision(edition, now.builtOn()).orElse(now);
    }

    /** Of this edition, or of another of its story that the person may read too. */
    private Revision revision(Edition edition, String value, Person me) {
        if (!value.matches("(\\d{1,18}\\.)?\\d{1,9}")) {
            throw new UnknownEditionException(edition.id());
        }
        var parts = value.split("\\.", -1);
        var of = parts.length == 1 ? edition : editions.openHistory(Long.parseLong(parts[0]), me);
        if (!of.story().equals(edition.story())) {
            throw new UnknownEditionException(of.id());
        }
        return editions.revision(of, Integer.parseInt(parts[parts.length - 1]))
                .filter(found -> found.why() != Revision.Why.STRAY || Permissions.mayReadStray(of, found.by(), me))
                .orElseThrow(() -> new UnknownEditionException(of.id()));
    }

    private CompareView.End end(Edition here, Revision revision) {
        var of = revision.edition();
        var prefix = of.equals(here) ? "" : of.id() + ".";
        var label = messages.text(
                "compare.end",
                revision.number(),
                revision.by().name(),
                revision.restored() == null
                        ? messages.of(revision.why())
                        : messages.text("history.restored", revision.restored()),
                zone.full(revision.at()));
        return new CompareView.End(
                prefix + revision.number(),
                revision.number(),
                of.equals(here) ? label : messages.of(of.kind()) + ", " + messages.of(of.state()) + ": " + label,
                revision.number() > 1 ? prefix + (revision.number() - 1) : null,
                revision.number() < of.revision() ? prefix + (revision.number() + 1) : null,
                of.equals(here));
    }

    /** The ends of the newest sittings, the newest of each other edition, and what is chosen now. */
    private List<CompareView.End> ends(Edition edition, List<Revision> chosen, Person me) {
        var ends = new ArrayList<CompareView.End>();
        var decided =
                editions.decisions(edition).stream().map(each -> each.at()).toList();
        for (var sitting : Sitting.of(history.before(edition, Integer.MAX_VALUE, HistoryViews.PAGE), decided)) {
            var row = sitting.newest();
            if (row.stray() && !Permissions.mayReadStray(edition, row.by(), me)) {
                continue;
            }
            var label = messages.text(
                    "compare.end", row.number(), row.by().name(), histories.what(sitting), zone.full(row.at()));
            ends.add(new CompareView.End(String.valueOf(row.number()), row.number(), label, null, null, true));
        }
        edition.story().editions().stream()
                .filter(other -> !other.equals(edition) && Permissions.mayReadHistory(other, me))
                .filter(other -> !Permissions.opensPrivately(other, me))
                .flatMap(other -> editions.newestRevision(other).stream())
                .forEach(newest -> ends.add(end(edition, newest)));
        for (var each : chosen) {
            var end = end(edition, each);
            if (ends.stream().noneMatch(other -> other.value().equals(end.value()))) {
                ends.add(end);
            }
        }
        return ends;
    }
}
