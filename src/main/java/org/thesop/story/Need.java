package org.thesop.story;

import org.thesop.people.Role;

/** What has to be there for an action: one predicate a line. */
public enum Need {
    HEADLINE((edition, ask, now) -> !edition.copy().headline().isBlank()),
    BODY((edition, ask, now) -> !edition.copy().body().isBlank()),
    BYLINE((edition, ask, now) -> !edition.bylines().isEmpty()),
    SECTION((edition, ask, now) -> edition.copy().section() != null),
    REASON((edition, ask, now) -> !ask.reason().isEmpty()),
    NOTICE((edition, ask, now) -> !ask.reason().isEmpty()),
    STORY_TO_POINT_TO_IS_OUT((edition, ask, now) -> ask.instead().leadsFrom(edition.story())),
    ERROR((edition, ask, now) -> !ask.reason().isEmpty()),
    NOTE_OR_OPEN_COMMENT(
            (edition, ask, now) -> !ask.reason().isEmpty() || now.remarks().comments() > 0),
    NO_OPEN_REQUIRED_COMMENT((edition, ask, now) -> now.remarks().required() == 0),
    NO_PENDING_SUGGESTION((edition, ask, now) -> now.remarks().suggestions() == 0),
    NOTHING_OPEN_ON_THE_FACT_SHEET((edition, ask, now) ->
            edition.copy().section() == null || !edition.copy().section().sensitive() || now.openFacts() == 0),
    NOT_APPROVED_BY_YOU(
            (edition, ask, now) -> !edition.approvals().contains(ask.by().person())),
    FURTHER_APPROVAL_NEEDED((edition, ask, now) -> edition.approvals().size() + 1 < edition.approvalsNeeded()),
    LAST_APPROVAL((edition, ask, now) -> edition.approvals().size() + 1 >= edition.approvalsNeeded()),
    NAMED_EDITOR_MAY_TAKE_IT((edition, ask, now) -> ask.successor() == null
            || (ask.successor().has(Role.EDITOR)
                    && !now.bars(ask.successor())
                    && Permissions.mayReadOnceSubmitted(edition, ask.successor()))),
    DUE_TIME_AHEAD((edition, ask, now) ->
            ask.urgency().due() == null || ask.urgency().due().isAfter(ask.at())),
    UNBARRED_EDITOR_TO_PASS_IT_TO((edition, ask, now) -> ask.successor() != null
            && ask.successor().has(Role.EDITOR)
            && !now.bars(ask.successor())
            && Permissions.mayRead(edition, ask.successor())),
    LIVE_EDITION((edition, ask, now) -> edition.builtOn()
            .filter(live -> live.state() == EditionState.PUBLISHED)
            .isPresent()),
    HISTORY_BY_A_MANAGING_EDITOR(
            (edition, ask, now) -> !edition.story().history() || ask.by().has(Role.MANAGING_EDITOR)),
    NO_OTHER_IN_WORK((edition, ask, now) ->
            edition.story().inWork(edition.kind(), edition).isEmpty()),
    ONLY_ONE_IN_ITS_LANGUAGE((edition, ask, now) -> !now.languageTaken()),
    NEVER_SUBMITTED((edition, ask, now) -> edition.submittedAt() == null),
    PAST_MOMENT((edition, ask, now) -> ask.moment() != null && ask.moment().isBefore(ask.at())),
    NOT_IMPORTED_BEFORE((edition, ask, now) -> !now.importedBefore()),
    FUTURE_MOMENT((edition, ask, now) -> ask.moment() != null && ask.moment().isAfter(ask.at())),
    NOT_BEFORE_EMBARGO((edition, ask, now) -> edition.embargoUntil() == null
            || (ask.moment() != null && !ask.moment().isBefore(edition.embargoUntil()))),
    BY_ITSELF_OR_WITH_ALL((edition, ask, now) -> edition.release() == null || ask.together()),
    EMBARGO_OVER(
            (edition, ask, now) -> edition.embargoUntil() == null || !ask.at().isBefore(edition.embargoUntil())),
    DUE((edition, ask, now) -> edition.scheduledAt() != null && !ask.at().isBefore(edition.scheduledAt())),
    TAKE_DOWN_DUE(
            (edition, ask, now) -> edition.takeDownAt() != null && !ask.at().isBefore(edition.takeDownAt())),
    PICTURES_DESCRIBED((edition, ask, now) -> edition.copy().picturesSay(FigureWord.ALT)),
    PICTURES_CREDITED((edition, ask, now) -> edition.copy().picturesSay(FigureWord.CREDIT)),
    PICTURES_MAY_BE_SHOWN((edition, ask, now) -> now.barredPictures(ask.at()) == 0),
    PICTURES_MAY_BE_SHOWN_THEN((edition, ask, now) -> ask.moment() == null || now.barredPictures(ask.moment()) == 0),
    NO_PICTURE_LOST((edition, ask, now) -> now.lostPictures() == 0),
    USABLE_SLUG((edition, ask, now) -> edition.story().firstPublishedAt() != null
            || edition.story().slug() == null
            || Slug.isOne(edition.story().slug())),
    BUILT_ON_THE_LIVE_EDITION((edition, ask, now) -> edition.story().live().equals(edition.builtOn())),
    STORY_NOT_WITHDRAWN((edition, ask, now) -> !edition.story().withdrawn()),
    STORY_WITHDRAWN((edition, ask, now) -> edition.story().withdrawn()),
    PUBLIC_NOTE((edition, ask, now) -> !edition.kind().needsPublicNote() || edition.publicNote() != null),
    WENT_OUT_WITHOUT_REVIEW((edition, ask, now) -> edition.unreviewed()),
    NOT_ITS_PUBLISHER((edition, ask, now) ->
            edition.publisher() == null || !edition.publisher().equals(ask.by().person())),
    NEWER_ONE_IS_OUT((edition, ask, now) -> edition.story().editions().stream()
            .anyMatch(other -> other != edition && other.state() == EditionState.PUBLISHED)),
    STILL_PUBLISHED((edition, ask, now) -> edition.state() == EditionState.PUBLISHED);

    private interface Test {
        boolean isMet(Edition edition, Ask ask, Circumstances now);
    }

    private final Test test;

    Need(Test test) {
        this.test = test;
    }

    boolean isMet(Edition edition, Ask ask, Circumstances now) {
        return test.isMet(edition, ask, now);
    }
}
