package org.thesop.planning;

import org.thesop.people.Role;

/** What has to be there for a step of planning: one predicate a line. */
public enum PlanNeed {
    HEADLINE((planned, ask) ->
            !(ask.details() == null ? planned.headline() : ask.details().headline()).isBlank()),
    REASON((planned, ask) -> !ask.reason().isEmpty()),
    ANOTHER_PITCH_TO_GO_ON_IN((planned, ask) ->
            ask.other() != null && ask.other() != planned && ask.other().state().goesOn()),
    SOMEBODY_TO_WRITE_IT((planned, ask) ->
            !ask.writers().isEmpty() && ask.writers().stream().allMatch(each -> each.has(Role.WRITER))),
    EDITOR_WHO_DOES_NOT_WRITE_IT((planned, ask) -> ask.editor() == null
            || (ask.editor().has(Role.EDITOR) && !ask.writers().contains(ask.editor()))),
    STILL_WITH_THEM((planned, ask) -> ask.from() != null && (planned.isOf(ask.from()) || planned.isReadBy(ask.from()))),
    THEIRS_TO_READ((planned, ask) -> ask.from() != null && planned.isReadBy(ask.from())),
    SOMEBODY_ELSE_WHO_CAN((planned, ask) -> ask.from() != null
            && ask.to() != null
            && ask.to().has(planned.isReadBy(ask.from()) ? Role.EDITOR : Role.WRITER)
            && !planned.isOf(ask.to())
            && !planned.isReadBy(ask.to())),
    WORDS_TO_WRITE((planned, ask) -> planned.coverage() == Coverage.WORDS),
    PICTURES_TO_BRING((planned, ask) -> planned.coverage() == Coverage.PICTURES),
    DEADLINE_AHEAD((planned, ask) -> ask.deadline() == null || ask.deadline().isAfter(ask.at()));

    private interface Test {
        boolean isMet(Planned<?> planned, PlanAsk ask);
    }

    private final Test test;

    PlanNeed(Test test) {
        this.test = test;
    }

    boolean isMet(Planned<?> planned, PlanAsk ask) {
        return test.isMet(planned, ask);
    }

    /** Whether a form can bring it; what kind of work it is cannot be filled in. */
    boolean canBeFilledIn() {
        return this != WORDS_TO_WRITE && this != PICTURES_TO_BRING;
    }
}
