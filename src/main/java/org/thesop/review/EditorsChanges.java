package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.story.BodyChanges;
import org.thesop.story.Decision;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.Permissions;
import org.thesop.story.Revision;
import org.thesop.story.TextChanges;
import org.thesop.story.Whereabouts;
import org.thesop.story.WhyKind;

/** What changed in copy since a moment of its life, word by word, with what its editors said about it. */
@ApplicationScoped
@Transactional
public class EditorsChanges {

    @Inject
    Editions editions;

    @Inject
    EditNotes notes;

    @Inject
    Looks looks;

    /** From when on. */
    public enum Since {
        SUBMISSION,
        SENT_BACK,
        MY_SAVE,
        MY_LOOK
    }

    /**
     * One change.
     *
     * @param body the paragraph that changed; null for a change of another field
     * @param line what changed in another field; null for one of the body
     * @param start where the words as they are now begin in the field's plain text
     * @param quote those words; empty where a paragraph was taken out
     * @param before the words as they were; empty where a paragraph came
     */
    public record Change(
            Passage.Field field,
            BodyChanges.Row body,
            TextChanges line,
            int start,
            String quote,
            String before,
            List<EditNote> notes) {

        /** Those of the notes that say why, or what about; two that say the same once. */
        public List<EditNote> reasons() {
            var said = new LinkedHashMap<List<Object>, EditNote>();
            notes.stream()
                    .filter(note -> note.reason().isSaid())
                    .forEach(note -> said.putIfAbsent(List.of(note.by(), note.reason()), note));
            return List.copyOf(said.values());
        }

        /** Whether somebody has said why of what was typed straight into the copy. */
        public boolean explained() {
            return notes.stream().anyMatch(EditNote::isOfAnEdit);
        }
    }

    /**
     * All changes between two revisions.
     *
     * @param from the older one's number, @param to the newer one's
     * @param hasMySave whether the reader saved something before the newest revision
     * @param hasMyLook whether it changed since the reader looked at it before this time
     */
    public record Compared(
            Since since,
            int from,
            int to,
            List<Change> changes,
            boolean sentBack,
            boolean hasMySave,
            boolean hasMyLook) {

        /** How many changes were explained as what. */
        public Map<WhyKind, Integer> kinds() {
            var kinds = new EnumMap<WhyKind, Integer>(WhyKind.class);
            changes.stream()
                    .flatMap(change -> change.notes.stream())
                    .filter(note -> note.reason().kind() != null)
                    .forEach(note -> kinds.merge(note.reason().kind(), 1, Integer::sum));
            return kinds;
        }
    }

    /**
     * What changed. When nobody says since when, it is since its writers submitted it; for an editor who has it back with
     * nothing changed since, what became of it since it was sent back. A writer who has it back sees it as it came back,
     * without what was written since. Whoever asks has looked at it, also where no script of the page says so.
     *
     * @return empty when it was never submitted, or was not saved or looked at by the reader; and when nothing has changed
     *     and nobody said since when
     * @throws ForbiddenException for whoever is neither its writer nor an editor who may read it
     */
    public Optional<Compared> since(long id, Optional<Since> asked, Person reader) {
        var edition = editions.open(id, reader, Permissions::maySeeSuggestions);
        var decisions = editions.decisions(edition);
        var round = new Round(
                edition,
                edition.story().isWriter(reader),
                last(decisions, EditionAction.SUBMIT),
                last(decisions, EditionAction.REQUEST_CHANGES),
                editions.lastSaveBefore(edition, reader),
                looks.at(id, reader).filter(number -> number < edition.revision()));
        var usual = round.byWriter ? List.of(Since.SUBMISSION) : List.of(Since.SUBMISSION, Since.SENT_BACK);
        return asked.map(List::of).orElse(usual).stream()
                .flatMap(since -> compared(round, since).stream())
                .filter(found -> asked.isPresent() || !found.changes().isEmpty())
                .findFirst();
    }

    /** What somebody can compare with. */
    private record Round(
            Edition edition,
            boolean byWriter,
            Optional<Decision> submitted,
            Optional<Decision> sentBack,
            Optional<Integer> mine,
            Optional<Integer> seen) {}

    private Optional<Compared> compared(Round round, Since since) {
        var edition = round.edition;
        var from =
                switch (since) {
                    case SUBMISSION -> round.submitted.flatMap(decision -> editions.revisionAt(edition, decision.at()));
                    case SENT_BACK -> round.sentBack.flatMap(decision -> editions.revisionAt(edition, decision.at()));
                    case MY_SAVE -> round.mine.flatMap(number -> editions.revision(edition, number));
                    case MY_LOOK -> round.seen.flatMap(number -> editions.revision(edition, number));
                };
        var cameBack = round.sentBack.filter(decision -> since == Since.SUBMISSION
                && round.byWriter
                && decision.at().isAfter(round.submitted.orElseThrow().at()));
        var to = cameBack.flatMap(decision -> editions.revisionAt(edition, decision.at()))
                .or(() -> editions.newestRevision(edition));
        return from.map(older -> compare(round, since, older, to.orElseThrow()));
    }

    private static Optional<Decision> last(List<Decision> decisions, EditionAction action) {
        return decisions.stream()
                .filter(decision -> decision.action() == action)
                .reduce((earlier, later) -> later);
    }

    private Compared compare(Round round, Since since, Revision from, Revision to) {
        var changes = new ArrayList<Change>();
        var placed = from.number() == to.number() ? List.<Placed>of() : placed(round.edition);
        for (var field : List.of(Passage.Field.HEADLINE, Passage.Field.DECK, Passage.Field.SUMMARY)) {
            var then = field.text(from.copy());
            var now = field.text(to.copy());
            var line = TextChanges.between(then, now);
            if (!line.none()) {
                changes.add(new Change(field, null, line, 0, now, then, in(placed, field, 0, now.length())));
            }
        }
        var text = to.copy().body().text();
        var at = 0;
        for (var row : BodyChanges.between(from.copy().body(), to.copy().body()).rows()) {
            var words = row.after() == null ? "" : row.after().text();
            var start = words.isEmpty() ? at : Math.max(at, text.indexOf(words, at));
            var end = Math.min(text.length(), start + words.length());
            if (!row.same()) {
                var said = in(placed, Passage.Field.BODY, words.isEmpty() ? Math.max(0, start - 2) : start, end);
                var then = row.before() == null ? "" : row.before().text();
                changes.add(new Change(Passage.Field.BODY, row, null, start, words, then, said));
            }
            at = end;
        }
        return new Compared(
                since,
                from.number(),
                to.number(),
                changes,
                round.sentBack.isPresent(),
                round.mine.isPresent(),
                round.seen.isPresent());
    }

    private record Placed(EditNote note, Whereabouts.Found place) {}

    private List<Placed> placed(Edition edition) {
        var all = notes.of(edition);
        var places = notes.places(edition, all);
        return all.stream()
                .filter(note -> places.get(note.passage()) instanceof Whereabouts.Found)
                .map(note -> new Placed(note, (Whereabouts.Found) places.get(note.passage())))
                .toList();
    }

    private static List<EditNote> in(List<Placed> placed, Passage.Field field, int start, int end) {
        return placed.stream()
                .filter(each -> each.note.passage().field() == field)
                .filter(each -> each.place.start() <= end && each.place.end() >= start)
                .map(Placed::note)
                .toList();
    }
}
