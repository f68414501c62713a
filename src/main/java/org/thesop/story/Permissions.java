package org.thesop.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.thesop.media.Picture;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** Who may edit and who may read copy, beside the table of who may move it. Lists obey {@link #READABLE} instead. */
public final class Permissions {

    private static final Set<EditionState> WRITING = EnumSet.of(EditionState.DRAFT, EditionState.CHANGES_REQUESTED);

    private static final Set<EditionState> IN_WORK = EnumSet.of(
            EditionState.DRAFT, EditionState.SUBMITTED, EditionState.IN_REVIEW, EditionState.CHANGES_REQUESTED);

    private static final Set<EditionState> AHEAD = EnumSet.of(EditionState.APPROVED, EditionState.SCHEDULED);

    /** Where copy is that nobody has submitted yet; dropping it does not open it to others. */
    private static final Set<EditionState> UNSUBMITTED = EnumSet.of(EditionState.DRAFT, EditionState.SPIKED);

    /**
     * The same as {@link #mayRead} as a condition of JPQL, for an edition {@code e} with its story {@code s}, with the
     * parameters {@code :me} (person) and {@code :seesAll} (whether an editor). A managing editor's recorded look at
     * private copy is not in it: lists show nobody's private copy.
     */
    public static final String READABLE = """
            (e.state = 'PUBLISHED'
             or exists (select p.id from StoryPerson p where p.story = s and p.person = :me and p.endedAt is null)
             or (:seesAll = true and s.limited = false
                 and not (s.firstSubmittedAt is null and e.kind = 'FIRST' and e.state in ('DRAFT', 'SPIKED'))))
            """;

    /**
     * The same as {@link #mayKnow} as a condition of JPQL, for the same edition with the parameter {@code :me}: what a
     * writer who may not read it sees the headline, section, state and deadline of, and nothing else.
     */
    public static final String KNOWN = """
            (e.state = 'PUBLISHED'
             or exists (select p.id from StoryPerson p where p.story = s and p.person = :me and p.endedAt is null)
             or (s.limited = false
                 and not (s.firstSubmittedAt is null and e.kind = 'FIRST' and e.state in ('DRAFT', 'SPIKED'))))
            """;

    /**
     * The same as {@link #mayReadRemarks} as a condition of JPQL, for the same edition and story with the parameters of
     * {@link #READABLE} and {@code :seesLimited} (whether a managing editor).
     */
    public static final String REMARKS_READABLE = READABLE + """
             and (exists (select p.id from StoryPerson p where p.story = s and p.person = :me and p.endedAt is null)
              or (:seesAll = true and (s.limited = false or :seesLimited = true)))
            """;

    private Permissions() {}

    /** Whether the person may change the words of this edition now; those of a story that is history a managing editor. */
    public static boolean mayEdit(Edition edition, Person person) {
        if (!mayRead(edition, person) || isClosedAsHistory(edition, person)) {
            return false;
        }
        if (WRITING.contains(edition.state())) {
            return Who.EDITOR.allows(edition, person) || Who.ITS_WRITER.allows(edition, person);
        }
        return edition.state() == EditionState.IN_REVIEW && Who.CLAIMANT.allows(edition, person);
    }

    /**
     * Whether the person could change the words at some time since this revision: text typed then may arrive late, and
     * is kept beside the edition whatever has become of it. Who had claimed it in a review since is not asked; what an
     * editor typed in vain is worth keeping too.
     *
     * @param since what was decided about the edition, older decisions may be among it
     */
    static boolean couldEditSince(Revision base, List<Decision> since, Edition edition, Person person) {
        return mayRead(edition, person)
                && (couldEditIn(base.state(), edition, person)
                        || since.stream()
                                .filter(decision -> !decision.at().isBefore(base.at()))
                                .anyMatch(decision -> couldEditIn(decision.to(), edition, person)));
    }

    private static boolean couldEditIn(EditionState state, Edition edition, Person person) {
        var writing = WRITING.contains(state);
        return (writing && Who.ITS_WRITER.allows(edition, person))
                || ((writing || state == EditionState.IN_REVIEW) && Who.EDITOR.allows(edition, person));
    }

    /** Whether the person may take the lease from whoever is writing: their own other tab's, and as an editor anybody's. */
    public static boolean mayTakeOver(Edition edition, Person holder, Person by) {
        return mayEdit(edition, by) && (holder.equals(by) || by.has(Role.EDITOR));
    }

    /** Whether the person sees and merges what anybody typed too late, and not only their own. */
    static boolean mayMergeAll(Edition edition, Person person) {
        return person.has(Role.EDITOR) && mayEdit(edition, person);
    }

    /** Whether the person reads what somebody typed too late: their own, and all of them whoever merges them. */
    public static boolean mayReadStray(Edition edition, Person typedBy, Person person) {
        return (typedBy.equals(person) && mayRead(edition, person)) || mayMergeAll(edition, person);
    }

    /**
     * Whether the person may change the list of its writers, let others read it, and limit it to them: who cannot read all
     * of it, cannot let others in either.
     */
    public static boolean mayName(Story story, Person person) {
        return (mayKnowOf(story, person) || person.has(Role.MANAGING_EDITOR))
                && (person.has(Role.EDITOR) || (person.has(Role.WRITER) && story.isWriter(person)))
                && story.editions().stream().allMatch(edition -> mayKnow(edition, person));
    }

    /** Whether the person may read all of this edition's copy. */
    public static boolean mayRead(Edition edition, Person person) {
        return isOut(edition)
                || edition.story().names(person)
                || (person.has(Role.EDITOR) && !isPrivate(edition))
                || opensPrivately(edition, person);
    }

    /**
     * Whether the person reads and leaves the notes among editors: never somebody who wrote the story or is credited for
     * its words, editor or not. Of a limited story they stay with those named on it and managing editors once it is out.
     */
    public static boolean mayReadEditorsNotes(Edition edition, Person person) {
        var story = edition.story();
        return person.has(Role.EDITOR)
                && mayRead(edition, person)
                && Barred.from(edition).because(person).isEmpty()
                && (!story.limited() || story.names(person) || person.has(Role.MANAGING_EDITOR));
    }

    /**
     * Whether the person sees what editors told a writer to learn from: the writer, editors who have reviewed the writer's
     * copy or have it in hand, and managing editors.
     *
     * @param hasReviewed asked only of an editor for whom it matters
     */
    public static boolean mayReadFeedback(Person writer, Person person, BooleanSupplier hasReviewed) {
        return person.equals(writer)
                || person.has(Role.MANAGING_EDITOR)
                || (person.has(Role.EDITOR) && hasReviewed.getAsBoolean());
    }

    /** Whether the person may propose changes: an editor who reads it while it is in work, and did not write it. */
    public static boolean maySuggest(Edition edition, Person person) {
        return IN_WORK.contains(edition.state())
                && person.has(Role.EDITOR)
                && !edition.story().isWriter(person)
                && mayRead(edition, person);
    }

    /** Whether the person sees what is suggested: its writers, and editors who read what is said beside it. */
    public static boolean maySeeSuggestions(Edition edition, Person person) {
        return (person.has(Role.EDITOR) || edition.story().isWriter(person)) && mayReadRemarks(edition, person);
    }

    /** Whether the person accepts and rejects what is suggested: its writers, also while an editor has it in review. */
    public static boolean mayAnswerSuggestions(Edition edition, Person person) {
        return (WRITING.contains(edition.state()) || edition.state() == EditionState.IN_REVIEW)
                && Who.ITS_WRITER.allows(edition, person)
                && !isClosedAsHistory(edition, person);
    }

    /** The words of a story that is history are a managing editor's. */
    private static boolean isClosedAsHistory(Edition edition, Person person) {
        return edition.story().history() && !mayPutOut(person);
    }

    /** Whether the person says that a translation is up to date, or that it is none: its writers, and editors who may read it. */
    public static boolean mayKeepTranslation(Edition edition, Person person) {
        return mayRead(edition, person) && (person.has(Role.EDITOR) || Who.ITS_WRITER.allows(edition, person));
    }

    /** Whether the person says which story this one says the same as in another language. */
    public static boolean mayLinkTranslations(Edition edition, Person person) {
        return mayRead(edition, person) && person.has(Role.EDITOR);
    }

    /** Whether the person decides what goes out and what is taken down, when, and under which address. */
    public static boolean mayPutOut(Person person) {
        return person.has(Role.MANAGING_EDITOR);
    }

    /** Whether the person arranges the front page and the pages of sections. */
    public static boolean mayArrange(Person person) {
        return person.has(Role.MANAGING_EDITOR);
    }

    /** Whether the person says how copy is reviewed: by how many editors, how strictly, and how soon. */
    public static boolean mayRuleReview(Person person) {
        return person.has(Role.MANAGING_EDITOR);
    }

    /**
     * Whether the person sees the fact sheet: whoever wrote the story, and editors who may read its copy. Of a limited
     * story it stays with those named on it and managing editors once it is out.
     */
    public static boolean mayReadFactSheet(Edition edition, Person person) {
        var story = edition.story();
        var concerned = person.has(Role.EDITOR) || (person.has(Role.WRITER) && story.isWriter(person));
        return concerned
                && mayRead(edition, person)
                && (!story.limited() || story.names(person) || person.has(Role.MANAGING_EDITOR));
    }

    /** Whether the person says what on the fact sheet is right: an editor, and never about copy in part their own. */
    public static boolean mayCheckFacts(Edition edition, Person person) {
        return person.has(Role.EDITOR)
                && mayReadFactSheet(edition, person)
                && Barred.from(edition).because(person).isEmpty();
    }

    /**
     * Whether the person sees how a source is reached: everybody who sees the sheet; of a confidential one only who
     * entered it, and managing editors.
     */
    public static boolean mayReadContact(boolean confidential, Person enteredBy, Person person) {
        return !confidential || enteredBy.equals(person) || person.has(Role.MANAGING_EDITOR);
    }

    /**
     * Whether the person asks somebody outside to check passages: who has it in review, or a managing editor, while it is
     * in work.
     */
    public static boolean mayAskAnExpert(Edition edition, Person person) {
        return edition.state().inWork()
                && mayReadFactSheet(edition, person)
                && (person.has(Role.MANAGING_EDITOR) || Who.CLAIMANT.allows(edition, person));
    }

    /**
     * Whether the person takes back the link of an expert outside: who asked, and whoever may ask. A managing editor
     * whatever has become of the story: a link must never be left that nobody can end.
     */
    public static boolean mayEndExpertLink(Edition edition, Person askedBy, Person person) {
        return askedBy.equals(person) || person.has(Role.MANAGING_EDITOR) || mayAskAnExpert(edition, person);
    }

    /**
     * Whether the person shows the edition to somebody without an account: an editor who reads what is said beside it, while
     * it is in work.
     */
    public static boolean mayShowOutside(Edition edition, Person person) {
        return edition.state().inWork() && person.has(Role.EDITOR) && mayReadRemarks(edition, person);
    }

    /** Whether the person takes back such a link: who made it, whoever may make one, and a managing editor always. */
    public static boolean mayEndPreview(Edition edition, Person madeBy, Person person) {
        return madeBy.equals(person) || person.has(Role.MANAGING_EDITOR) || mayShowOutside(edition, person);
    }

    /** Whether the person lets somebody without an account into its room, while it is in work: who may let others in. */
    public static boolean mayInviteGuest(Edition edition, Person person) {
        return edition.state().inWork() && mayName(edition.story(), person) && mayReadRemarks(edition, person);
    }

    /** Whether the person takes such an invitation back: who made it, whoever may make one, and a managing editor always. */
    public static boolean mayEndGuest(Edition edition, Person invitedBy, Person person) {
        return (invitedBy.equals(person) && person.role() != null)
                || person.has(Role.MANAGING_EDITOR)
                || mayInviteGuest(edition, person);
    }

    /** Whether the person may say to those who ask experts outside whom they should ask. */
    public static boolean mayProposeAnExpert(Edition edition, Person person) {
        return edition.state().inWork()
                && mayReadFactSheet(edition, person)
                && mayReadRemarks(edition, person)
                && !mayAskAnExpert(edition, person);
    }

    /** Whether the person adds pictures to the library, and takes from it what everybody finds there. */
    public static boolean mayUseTheLibrary(Person person) {
        return person.has(Role.WRITER);
    }

    /** Whether the person finds this picture without knowing a story that shows it: who sent it, and everybody when it is shared. */
    public static boolean mayFind(Picture picture, Person person) {
        return mayUseTheLibrary(person) && (picture.shared() || picture.isFrom(person));
    }

    /**
     * Whether the person, who may see it, says what is said of a picture, how it is cut, and who finds it: editors, and who
     * sent it until a story is settled that shows it. To cut it then would change what others approved.
     *
     * @param isSettled asked only of its sender
     */
    public static boolean mayDescribe(Picture picture, BooleanSupplier isSettled, Person person) {
        return person.has(Role.EDITOR)
                || (person.has(Role.WRITER) && picture.isFrom(person) && !isSettled.getAsBoolean());
    }

    /** Whether the person takes pictures from readers for their rights, and gives them back. */
    public static boolean mayWithdrawPictures(Person person) {
        return person.has(Role.MANAGING_EDITOR);
    }

    /** Whether the person sets up the paper: its sections and tags, its own pages, its name. */
    public static boolean mayRunThePaper(Person person) {
        return person.has(Role.MANAGING_EDITOR);
    }

    /** Whether the person says which machines and partners outside get what, and lets a trusted partner have copy ahead. */
    public static boolean mayServePartners(Person person) {
        return person.has(Role.MANAGING_EDITOR);
    }

    /** Whether copy that stands so far can go to trusted partners before it is out. */
    public static boolean goesAhead(EditionState state) {
        return AHEAD.contains(state);
    }

    /** Whether the person sends the edition to trusted partners before it is out. */
    public static boolean maySendAhead(Edition edition, Person person) {
        return goesAhead(edition.state()) && edition.story().mayGoAhead() && mayServePartners(person);
    }

    /** Whether the person invites people, gives and takes roles, and shuts accounts; nobody their own. */
    public static boolean mayRunAccounts(Person person) {
        return person.has(Role.MANAGING_EDITOR);
    }

    /** Whether the person reads what readers wrote to the paper, and answers it. */
    public static boolean mayAnswerLetters(Person person) {
        return person.has(Role.EDITOR);
    }

    /** Whether the person has the record checked, and takes it along as a whole. */
    public static boolean mayKeepTheRecord(Person person) {
        return person.has(Role.MANAGING_EDITOR);
    }

    /** Whether the person takes the whole paper along, with all that is private in it, and fills an empty one from it. */
    public static boolean mayTakeThePaper(Person person) {
        return person.has(Role.MANAGING_EDITOR);
    }

    /** Whether the person will be able to read it when it has been handed in. */
    static boolean mayReadOnceSubmitted(Edition edition, Person person) {
        return edition.story().names(person)
                || (person.has(Role.EDITOR) && !edition.story().limited())
                || person.has(Role.MANAGING_EDITOR);
    }

    /**
     * Whether the person reads what its people say beside the copy, and may join in: its writers, whom they invited, and
     * editors. That the story is out opens it to no other writer, and a limited story not to other editors.
     */
    public static boolean mayReadRemarks(Edition edition, Person person) {
        var story = edition.story();
        return mayRead(edition, person)
                && (story.names(person)
                        || (person.has(Role.EDITOR) && (!story.limited() || person.has(Role.MANAGING_EDITOR))));
    }

    /**
     * Whether the person reads how the copy came about: earlier texts, who typed them, notes and reasons. Readers see what
     * was published; what was taken out before stays with its people and editors.
     */
    public static boolean mayReadHistory(Edition edition, Person person) {
        return mayReadRemarks(edition, person);
    }

    /**
     * Whether lists may say that there is such a story, beside its editions: what it began from, what stands with it. Of a
     * limited one only to those named on it, also when readers have it.
     */
    public static boolean mayKnowOf(Story story, Person person) {
        return !story.limited() || story.names(person);
    }

    /** Whether the edition is not hidden from this person, who may or may not read all of its copy. */
    public static boolean mayKnow(Edition edition, Person person) {
        return !isPrivate(edition) || edition.story().names(person) || person.has(Role.MANAGING_EDITOR);
    }

    /** Whether reading it is a managing editor's look at private or limited copy, which is put on record. */
    public static boolean opensPrivately(Edition edition, Person person) {
        return isPrivate(edition)
                && person.has(Role.MANAGING_EDITOR)
                && !edition.story().names(person);
    }

    /** A first draft until it is first submitted, and a limited story: only for those named on it. */
    public static boolean isPrivate(Edition edition) {
        var story = edition.story();
        var firstDraft = edition.kind() == EditionKind.FIRST
                && story.firstSubmittedAt() == null
                && UNSUBMITTED.contains(edition.state());
        return !isOut(edition) && (story.limited() || firstDraft);
    }

    /** What was out once and is not any more is taken back from readers, and with that from whoever only knows it as one. */
    public static boolean isOut(Edition edition) {
        return edition.state() == EditionState.PUBLISHED;
    }
}
