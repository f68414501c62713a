package org.thesop.notify;

import static org.thesop.notify.NoticeKind.APPROVED;
import static org.thesop.notify.NoticeKind.CLAIMED;
import static org.thesop.notify.NoticeKind.FAILED;
import static org.thesop.notify.NoticeKind.HANDED_TO_ME;
import static org.thesop.notify.NoticeKind.OTHER;
import static org.thesop.notify.NoticeKind.PUBLISHED;
import static org.thesop.notify.NoticeKind.QUEUE;
import static org.thesop.notify.NoticeKind.READY;
import static org.thesop.notify.NoticeKind.SCHEDULED;
import static org.thesop.notify.NoticeKind.SENT_BACK;
import static org.thesop.notify.NoticeKind.WITHDRAWN;
import static org.thesop.notify.Receivers.CLAIMANT;
import static org.thesop.notify.Receivers.CLAIMANT_BEFORE;
import static org.thesop.notify.Receivers.EDITORS_WHO_ASKED;
import static org.thesop.notify.Receivers.ITS_EDITORS;
import static org.thesop.notify.Receivers.ITS_WRITERS;
import static org.thesop.notify.Receivers.MANAGING_EDITORS;
import static org.thesop.notify.Receivers.NAMED_EDITOR;
import static org.thesop.notify.Receivers.PUBLISHER;

import java.util.List;
import org.thesop.story.EditionAction;

/**
 * That these people are told of a transition, and as what. Somebody in two lines of one transition is told by the first.
 *
 * @param kind by which each of them has chosen where
 * @param receivers whom it concerns
 * @param wording the last part of the key of the sentence
 */
record Telling(NoticeKind kind, Receivers receivers, String wording) {

    private static final String WAITS = "WAITS_IN_QUEUE";

    /** Who is told of which transition; empty is decided too. A new transition does not compile until it has its line. */
    static List<Telling> of(EditionAction action) {
        return switch (action) {
            case START, IMPORT, SUPERSEDE -> List.of();
            case START_UPDATE, START_CORRECTION, START_CLARIFICATION, REOPEN, REVIVE ->
                List.of(to(OTHER, ITS_WRITERS, action));
            case SPIKE -> List.of(to(OTHER, ITS_WRITERS, action), to(HANDED_TO_ME, CLAIMANT_BEFORE, action));
            case SUBMIT ->
                List.of(
                        new Telling(HANDED_TO_ME, NAMED_EDITOR, "SUBMIT_TO_YOU"),
                        new Telling(QUEUE, EDITORS_WHO_ASKED, WAITS),
                        to(OTHER, ITS_WRITERS, action));
            case RECALL -> List.of(to(HANDED_TO_ME, NAMED_EDITOR, action), to(OTHER, ITS_WRITERS, action));
            case CLAIM ->
                List.of(to(CLAIMED, ITS_WRITERS, action), new Telling(HANDED_TO_ME, NAMED_EDITOR, "CLAIM_BEFORE_YOU"));
            case RELEASE ->
                List.of(
                        new Telling(HANDED_TO_ME, CLAIMANT_BEFORE, "RELEASE_FROM_YOU"),
                        to(OTHER, ITS_WRITERS, action),
                        new Telling(QUEUE, EDITORS_WHO_ASKED, WAITS));
            case PASS_ON ->
                List.of(
                        new Telling(HANDED_TO_ME, CLAIMANT, "PASS_ON_TO_YOU"),
                        new Telling(HANDED_TO_ME, CLAIMANT_BEFORE, "PASS_ON_FROM_YOU"),
                        to(CLAIMED, ITS_WRITERS, action));
            case REQUEST_CHANGES -> List.of(to(SENT_BACK, ITS_WRITERS, action));
            case APPROVE_AND_PASS ->
                List.of(to(APPROVED, ITS_WRITERS, action), new Telling(QUEUE, EDITORS_WHO_ASKED, WAITS));
            case APPROVE -> List.of(to(APPROVED, ITS_WRITERS, action), new Telling(READY, MANAGING_EDITORS, "READY"));
            case SCHEDULE, RESCHEDULE, UNSCHEDULE -> List.of(to(SCHEDULED, ITS_WRITERS, action));
            case FAIL -> List.of(to(FAILED, MANAGING_EDITORS, action), to(SCHEDULED, ITS_WRITERS, action));
            case PUBLISH -> List.of(to(PUBLISHED, ITS_WRITERS, action), to(PUBLISHED, ITS_EDITORS, action));
            case PUBLISH_WITHOUT_REVIEW ->
                List.of(
                        to(PUBLISHED, ITS_WRITERS, action),
                        to(HANDED_TO_ME, CLAIMANT_BEFORE, action),
                        to(FAILED, MANAGING_EDITORS, action));
            case REVIEW_AFTERWARDS -> List.of(to(OTHER, ITS_WRITERS, action), to(OTHER, PUBLISHER, action));
            case WITHDRAW, REINSTATE -> List.of(to(WITHDRAWN, ITS_WRITERS, action), to(WITHDRAWN, ITS_EDITORS, action));
        };
    }

    private static Telling to(NoticeKind kind, Receivers receivers, EditionAction action) {
        return new Telling(kind, receivers, action.name());
    }
}
