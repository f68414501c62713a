package org.thesop.story;

/** What a transition changes on the edition beside its state. */
enum Effect {
    NONE((edition, ask) -> {}),
    ARRIVES((edition, ask) -> edition.publishedBy(ask.by(), ask.moment(), false)),
    IS_SUBMITTED((edition, ask) -> edition.submittedFor(ask.successor(), ask.urgency(), ask.at())),
    IS_CLAIMED((edition, ask) -> edition.claimedBy(ask.by().person(), ask.at())),
    IS_RELEASED((edition, ask) -> edition.released()),
    IS_SENT_BACK((edition, ask) -> edition.sentBack()),
    IS_PASSED_ON((edition, ask) -> edition.claimedBy(ask.successor(), ask.at())),
    IS_APPROVED((edition, ask) -> edition.approvedBy(ask.by().person())),
    IS_REOPENED((edition, ask) -> edition.reopenedBy(ask.by().person(), ask.at())),
    IS_SCHEDULED((edition, ask) -> edition.planned(ask.moment())),
    IS_UNSCHEDULED((edition, ask) -> edition.planned(null)),
    FAILS((edition, ask) -> edition.failedWith(ask.reason())),
    GOES_OUT((edition, ask) -> edition.publishedBy(ask.by(), ask.at(), false)),
    GOES_OUT_UNREVIEWED((edition, ask) -> edition.publishedBy(ask.by(), ask.at(), true)),
    IS_REVIEWED_AFTERWARDS((edition, ask) -> edition.reviewedAfterwards()),
    IS_DROPPED((edition, ask) -> {
        edition.claimedBy(null, null);
        edition.planned(null);
    }),
    IS_WITHDRAWN((edition, ask) -> edition.withdrawnWith(ask.reason(), ask.instead())),
    IS_REINSTATED((edition, ask) -> edition.reinstated());

    interface Change {
        void on(Edition edition, Ask ask);
    }

    private final Change change;

    Effect(Change change) {
        this.change = change;
    }

    void on(Edition edition, Ask ask) {
        change.on(edition, ask);
    }
}
