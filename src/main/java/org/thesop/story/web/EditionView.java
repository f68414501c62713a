package org.thesop.story.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.thesop.people.Person;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;
import org.thesop.story.Refusal;

/**
 * One edition as a room shows it to one person.
 *
 * @param may whether the person may change the words
 * @param mayName whether the person may name another writer
 * @param mine whether the person has it in review
 * @param address its address on the paper, null while it has none
 * @param record what was decided, newest first
 * @param missing what keeps it from being handed in
 * @param barred why the person cannot approve it, null when nothing is in the way
 * @param actions what the table lets the person do now
 * @param about the story that it is an edition of
 */
public record EditionView(
        long id,
        EditionState state,
        EditionKind kind,
        TypedCopy typed,
        String byline,
        List<String> writers,
        int words,
        int minutes,
        boolean may,
        boolean mayName,
        boolean mine,
        String claimant,
        Instant claimedAt,
        Instant scheduledAt,
        Instant publishedAt,
        Instant embargoUntil,
        int approvals,
        int approvalsNeeded,
        String address,
        String notice,
        String failure,
        String publicNote,
        boolean minor,
        List<Line> record,
        List<Refusal> missing,
        String barred,
        Set<EditionAction> actions,
        About about) {

    /**
     * What belongs to the story rather than to this edition.
     *
     * @param isPrivate whether only those named on it may read it, as they may before it is first submitted
     * @param limited whether that is so until readers have it
     * @param assignedWords null when no length was agreed on
     * @param deadline when it is to be handed in, null when nobody said
     * @param meantFor handle of the editor for whom it will be submitted unless its writers choose another, null for whoever
     *     comes first
     * @param source what it is a translation of, null for what is none
     */
    public record About(
            boolean isPrivate,
            boolean limited,
            List<Person> writers,
            List<Person> invited,
            Integer assignedWords,
            Instant deadline,
            String meantFor,
            Source source) {}

    /**
     * What a translation was made of.
     *
     * @param language as who speaks it calls it
     * @param address on the paper, null while readers do not find it
     * @param behind whether it says something else by now
     * @param mayChange whether the person says that this is up to date
     */
    public record Source(
            String headline, String language, String tag, String address, boolean behind, boolean mayChange) {}

    /** One decision in words; {@code why} may be empty. */
    public record Line(String who, String what, String when, String why, EditionAction action, Instant at) {}

    /** Whether the table lets the person do this now. */
    public boolean can(String action) {
        return actions.contains(EditionAction.valueOf(action));
    }

    /** The note with which it was last sent back; empty when it was not. */
    public String lastNote() {
        return record.stream()
                .filter(line -> line.action() == EditionAction.REQUEST_CHANGES)
                .map(Line::why)
                .findFirst()
                .orElse("");
    }
}
