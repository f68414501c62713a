package org.thesop.story;

import static org.thesop.story.EditionState.APPROVED;
import static org.thesop.story.EditionState.CHANGES_REQUESTED;
import static org.thesop.story.EditionState.DRAFT;
import static org.thesop.story.EditionState.IN_REVIEW;
import static org.thesop.story.EditionState.PUBLISHED;
import static org.thesop.story.EditionState.SCHEDULED;
import static org.thesop.story.EditionState.SPIKED;
import static org.thesop.story.EditionState.SUBMITTED;
import static org.thesop.story.EditionState.SUPERSEDED;
import static org.thesop.story.EditionState.WITHDRAWN;
import static org.thesop.story.Need.BODY;
import static org.thesop.story.Need.BUILT_ON_THE_LIVE_EDITION;
import static org.thesop.story.Need.BYLINE;
import static org.thesop.story.Need.BY_ITSELF_OR_WITH_ALL;
import static org.thesop.story.Need.DUE;
import static org.thesop.story.Need.DUE_TIME_AHEAD;
import static org.thesop.story.Need.EMBARGO_OVER;
import static org.thesop.story.Need.ERROR;
import static org.thesop.story.Need.FURTHER_APPROVAL_NEEDED;
import static org.thesop.story.Need.FUTURE_MOMENT;
import static org.thesop.story.Need.HEADLINE;
import static org.thesop.story.Need.HISTORY_BY_A_MANAGING_EDITOR;
import static org.thesop.story.Need.LAST_APPROVAL;
import static org.thesop.story.Need.LIVE_EDITION;
import static org.thesop.story.Need.NAMED_EDITOR_MAY_TAKE_IT;
import static org.thesop.story.Need.NEVER_SUBMITTED;
import static org.thesop.story.Need.NEWER_ONE_IS_OUT;
import static org.thesop.story.Need.NOTE_OR_OPEN_COMMENT;
import static org.thesop.story.Need.NOTHING_OPEN_ON_THE_FACT_SHEET;
import static org.thesop.story.Need.NOTICE;
import static org.thesop.story.Need.NOT_APPROVED_BY_YOU;
import static org.thesop.story.Need.NOT_BEFORE_EMBARGO;
import static org.thesop.story.Need.NOT_IMPORTED_BEFORE;
import static org.thesop.story.Need.NOT_ITS_PUBLISHER;
import static org.thesop.story.Need.NO_OPEN_REQUIRED_COMMENT;
import static org.thesop.story.Need.NO_OTHER_IN_WORK;
import static org.thesop.story.Need.NO_PENDING_SUGGESTION;
import static org.thesop.story.Need.NO_PICTURE_LOST;
import static org.thesop.story.Need.ONLY_ONE_IN_ITS_LANGUAGE;
import static org.thesop.story.Need.PAST_MOMENT;
import static org.thesop.story.Need.PICTURES_CREDITED;
import static org.thesop.story.Need.PICTURES_DESCRIBED;
import static org.thesop.story.Need.PICTURES_MAY_BE_SHOWN;
import static org.thesop.story.Need.PICTURES_MAY_BE_SHOWN_THEN;
import static org.thesop.story.Need.PUBLIC_NOTE;
import static org.thesop.story.Need.REASON;
import static org.thesop.story.Need.SECTION;
import static org.thesop.story.Need.STILL_PUBLISHED;
import static org.thesop.story.Need.STORY_NOT_WITHDRAWN;
import static org.thesop.story.Need.STORY_TO_POINT_TO_IS_OUT;
import static org.thesop.story.Need.STORY_WITHDRAWN;
import static org.thesop.story.Need.TAKE_DOWN_DUE;
import static org.thesop.story.Need.UNBARRED_EDITOR_TO_PASS_IT_TO;
import static org.thesop.story.Need.USABLE_SLUG;
import static org.thesop.story.Need.WENT_OUT_WITHOUT_REVIEW;
import static org.thesop.story.Rule.by;
import static org.thesop.story.Rule.from;
import static org.thesop.story.Rule.fromNothing;
import static org.thesop.story.Rule.unbarred;
import static org.thesop.story.Who.CLAIMANT;
import static org.thesop.story.Who.CLOCK;
import static org.thesop.story.Who.EDITOR;
import static org.thesop.story.Who.ITS_WRITER;
import static org.thesop.story.Who.MANAGING_EDITOR;
import static org.thesop.story.Who.WRITER;

import java.util.List;
import java.util.Set;

/**
 * An edition's life. One line is one rule: from which states, to which, who, and what must be there.
 * Buttons, refusals, tests and the record are read from it, and every way in goes through it; no other code knows a rule.
 */
public enum EditionAction {
    // spotless:off
    START(fromNothing(), DRAFT, by(WRITER)),
    START_UPDATE(
            fromNothing(), DRAFT, by(ITS_WRITER, EDITOR),
            LIVE_EDITION, NO_OTHER_IN_WORK, HISTORY_BY_A_MANAGING_EDITOR),
    START_CORRECTION(
            fromNothing(), DRAFT, by(ITS_WRITER, EDITOR),
            LIVE_EDITION, NO_OTHER_IN_WORK, HISTORY_BY_A_MANAGING_EDITOR),
    START_CLARIFICATION(
            fromNothing(), DRAFT, by(ITS_WRITER, EDITOR),
            LIVE_EDITION, NO_OTHER_IN_WORK, HISTORY_BY_A_MANAGING_EDITOR),
    IMPORT(
            fromNothing(), PUBLISHED, by(MANAGING_EDITOR), Effect.ARRIVES,
            HEADLINE, BODY, BYLINE, SECTION, PAST_MOMENT, NOT_IMPORTED_BEFORE, PUBLIC_NOTE),

    SUBMIT(
            from(DRAFT, CHANGES_REQUESTED), SUBMITTED, by(ITS_WRITER).or(EDITOR, REASON), Effect.IS_SUBMITTED,
            HEADLINE, BODY, BYLINE, SECTION, NAMED_EDITOR_MAY_TAKE_IT, DUE_TIME_AHEAD),
    RECALL(from(SUBMITTED), DRAFT, by(ITS_WRITER)),

    CLAIM(from(SUBMITTED), IN_REVIEW, unbarred(EDITOR), Effect.IS_CLAIMED),
    RELEASE(from(IN_REVIEW), SUBMITTED, by(CLAIMANT, MANAGING_EDITOR), Effect.IS_RELEASED),
    PASS_ON(
            from(IN_REVIEW), IN_REVIEW, by(CLAIMANT, MANAGING_EDITOR), Effect.IS_PASSED_ON,
            UNBARRED_EDITOR_TO_PASS_IT_TO),
    REQUEST_CHANGES(
            from(IN_REVIEW), CHANGES_REQUESTED, by(CLAIMANT), Effect.IS_SENT_BACK,
            NOTE_OR_OPEN_COMMENT),
    APPROVE_AND_PASS(
            from(IN_REVIEW), SUBMITTED, unbarred(CLAIMANT), Effect.IS_APPROVED,
            HEADLINE, BODY, BYLINE, SECTION, PICTURES_DESCRIBED, PICTURES_CREDITED,
            NO_OPEN_REQUIRED_COMMENT, NO_PENDING_SUGGESTION, NOTHING_OPEN_ON_THE_FACT_SHEET,
            NOT_APPROVED_BY_YOU, FURTHER_APPROVAL_NEEDED),
    APPROVE(
            from(IN_REVIEW), APPROVED, unbarred(CLAIMANT), Effect.IS_APPROVED,
            HEADLINE, BODY, BYLINE, SECTION, PICTURES_DESCRIBED, PICTURES_CREDITED,
            NO_OPEN_REQUIRED_COMMENT, NO_PENDING_SUGGESTION, NOTHING_OPEN_ON_THE_FACT_SHEET,
            NOT_APPROVED_BY_YOU, LAST_APPROVAL),
    REOPEN(from(APPROVED, SCHEDULED), IN_REVIEW, unbarred(EDITOR), Effect.IS_REOPENED, REASON),

    SCHEDULE(
            from(APPROVED), SCHEDULED, by(MANAGING_EDITOR), Effect.IS_SCHEDULED,
            FUTURE_MOMENT, NOT_BEFORE_EMBARGO,
            PICTURES_DESCRIBED, PICTURES_CREDITED, PICTURES_MAY_BE_SHOWN_THEN,
            BY_ITSELF_OR_WITH_ALL),
    RESCHEDULE(
            from(SCHEDULED), SCHEDULED, by(MANAGING_EDITOR), Effect.IS_SCHEDULED,
            FUTURE_MOMENT, NOT_BEFORE_EMBARGO,
            PICTURES_DESCRIBED, PICTURES_CREDITED, PICTURES_MAY_BE_SHOWN_THEN,
            BY_ITSELF_OR_WITH_ALL),
    UNSCHEDULE(
            from(SCHEDULED), APPROVED, by(MANAGING_EDITOR).or(CLOCK, STORY_WITHDRAWN), Effect.IS_UNSCHEDULED),
    FAIL(from(SCHEDULED), APPROVED, by(CLOCK), Effect.FAILS, ERROR),

    PUBLISH(
            from(APPROVED, SCHEDULED), PUBLISHED, by(MANAGING_EDITOR).or(CLOCK, DUE, STORY_NOT_WITHDRAWN),
            Effect.GOES_OUT,
            EMBARGO_OVER, BUILT_ON_THE_LIVE_EDITION, PUBLIC_NOTE, USABLE_SLUG,
            PICTURES_DESCRIBED, PICTURES_CREDITED, PICTURES_MAY_BE_SHOWN, NO_PICTURE_LOST,
            BY_ITSELF_OR_WITH_ALL),
    PUBLISH_WITHOUT_REVIEW(
            from(DRAFT, SUBMITTED, IN_REVIEW, CHANGES_REQUESTED), PUBLISHED, by(MANAGING_EDITOR),
            Effect.GOES_OUT_UNREVIEWED,
            REASON, HEADLINE, BODY, BYLINE, SECTION,
            EMBARGO_OVER, BUILT_ON_THE_LIVE_EDITION, PUBLIC_NOTE, USABLE_SLUG,
            PICTURES_DESCRIBED, PICTURES_CREDITED, PICTURES_MAY_BE_SHOWN, NO_PICTURE_LOST),
    REVIEW_AFTERWARDS(
            from(PUBLISHED), PUBLISHED, unbarred(EDITOR), Effect.IS_REVIEWED_AFTERWARDS,
            WENT_OUT_WITHOUT_REVIEW, NOT_ITS_PUBLISHER),

    SPIKE(
            from(DRAFT, SUBMITTED, IN_REVIEW, CHANGES_REQUESTED, APPROVED, SCHEDULED), SPIKED,
            by(EDITOR).or(ITS_WRITER, NEVER_SUBMITTED), Effect.IS_DROPPED,
            REASON),
    REVIVE(from(SPIKED), DRAFT, by(EDITOR), NO_OTHER_IN_WORK, ONLY_ONE_IN_ITS_LANGUAGE),

    WITHDRAW(
            from(PUBLISHED), WITHDRAWN, by(MANAGING_EDITOR).or(CLOCK, TAKE_DOWN_DUE), Effect.IS_WITHDRAWN,
            NOTICE, STORY_TO_POINT_TO_IS_OUT),
    REINSTATE(from(WITHDRAWN), PUBLISHED, by(MANAGING_EDITOR), Effect.IS_REINSTATED),
    SUPERSEDE(
            from(PUBLISHED, WITHDRAWN), SUPERSEDED, by(MANAGING_EDITOR).or(CLOCK, STILL_PUBLISHED),
            NEWER_ONE_IS_OUT);
    // spotless:on

    private final Rule rule;
    private final Effect effect;

    EditionAction(Set<EditionState> from, EditionState to, Rule.Allowed allowed, Need... needs) {
        this(from, to, allowed, Effect.NONE, needs);
    }

    EditionAction(Set<EditionState> from, EditionState to, Rule.Allowed allowed, Effect effect, Need... needs) {
        this.rule = new Rule(from, to, allowed, List.of(needs));
        this.effect = effect;
    }

    /** What stands in the way, empty when nothing does: the page asks before the button, the edition before it moves. */
    public List<Refusal> refusals(Edition edition, Ask ask, Circumstances circumstances) {
        return rule.refusals(edition, ask, circumstances);
    }

    /** The states it goes from; empty for what brings an edition to life. */
    public Set<EditionState> origins() {
        return rule.from();
    }

    public EditionState to() {
        return rule.to();
    }

    Effect effect() {
        return effect;
    }
}
