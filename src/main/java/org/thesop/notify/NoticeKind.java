package org.thesop.notify;

import org.thesop.people.Role;

/** What one may be told of; each person chooses for each where. Most urgent first, as the preferences list them. */
public enum NoticeKind {
    HANDED_TO_ME(Role.EDITOR, Where.BOTH),
    OFFERED(Role.WRITER, Where.BOTH),
    SENT_BACK(Role.WRITER, Where.BOTH),
    DUE(Role.WRITER, Where.BOTH),
    MENTIONED(Role.WRITER, Where.BOTH),
    ANSWERED(Role.WRITER, Where.DESK),
    SUGGESTIONS(Role.EDITOR, Where.DESK),
    DEADLINE(Role.EDITOR, Where.BOTH),
    APPROVED(Role.WRITER, Where.BOTH),
    PUBLISHED(Role.WRITER, Where.BOTH),
    WITHDRAWN(Role.WRITER, Where.BOTH),
    PITCHED(Role.WRITER, Where.BOTH),
    PLANNED(Role.EDITOR, Where.DESK),
    CLAIMED(Role.WRITER, Where.DESK),
    TAKEN_OVER(Role.WRITER, Where.DESK),
    SCHEDULED(Role.WRITER, Where.DESK),
    LICENCE(Role.WRITER, Where.BOTH),
    OTHER(Role.WRITER, Where.DESK),
    FOUND(Role.WRITER, Where.DESK),
    QUEUE(Role.EDITOR, Where.NONE),
    READY(Role.MANAGING_EDITOR, Where.DESK),
    FAILED(Role.MANAGING_EDITOR, Where.BOTH),
    LOOK_AGAIN(Role.MANAGING_EDITOR, Where.BOTH);

    private final Role role;
    private final Where usual;

    NoticeKind(Role role, Where usual) {
        this.role = role;
        this.usual = usual;
    }

    /** Whom it can concern; others need not choose. */
    public Role role() {
        return role;
    }

    /** Where people are told who have not chosen. */
    public Where usual() {
        return usual;
    }
}
