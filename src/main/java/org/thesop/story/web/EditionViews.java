package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.platform.Language;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Ask;
import org.thesop.story.Byline;
import org.thesop.story.Circumstances;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Need;
import org.thesop.story.Permissions;
import org.thesop.story.Refusal;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.Writing;

/** Loads an edition for a room, in one transaction, for somebody who may read it. */
@ApplicationScoped
@Transactional(dontRollbackOn = {ForbiddenException.class, UnknownEditionException.class})
public class EditionViews {

    /**
     * What a button's own form will bring: a reason, a moment, another editor; and what its pictures lack, which whoever presses
     * it is told. Their lack hides no button.
     */
    private static final Set<Need> COMES_WITH_THE_BUTTON = EnumSet.of(
            Need.REASON,
            Need.NOTICE,
            Need.NOTE_OR_OPEN_COMMENT,
            Need.FUTURE_MOMENT,
            Need.NOT_BEFORE_EMBARGO,
            Need.UNBARRED_EDITOR_TO_PASS_IT_TO,
            Need.PICTURES_DESCRIBED,
            Need.PICTURES_CREDITED,
            Need.PICTURES_MAY_BE_SHOWN);

    @Inject
    Editions editions;

    @Inject
    DecisionLines decisionLines;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /**
     * The edition as this person sees it.
     *
     * @throws ForbiddenException when the person may not read it
     */
    public EditionView forPerson(long id, Person me) {
        var edition = editions.open(id, me);
        var copy = edition.copy();
        var body = copy.body();
        var circumstances = editions.circumstances(edition);
        return new EditionView(
                id,
                edition.state(),
                edition.kind(),
                TypedCopies.of(edition),
                byline(edition),
                edition.story().writers().stream().map(Person::name).toList(),
                body.words(),
                body.minutes(),
                Permissions.mayEdit(edition, me),
                Permissions.mayName(edition.story(), me),
                me.equals(edition.claimant()),
                edition.claimant() == null ? null : edition.claimant().name(),
                edition.claimedAt(),
                edition.scheduledAt(),
                edition.publishedAt(),
                edition.embargoUntil(),
                edition.approvals().size(),
                edition.approvalsNeeded(),
                edition.story().path(),
                edition.notice(),
                edition.failure(),
                edition.publicNote(),
                edition.minor(),
                Permissions.mayReadHistory(edition, me) ? record(edition) : List.of(),
                missing(edition, me, circumstances),
                circumstances.barred().because(me).map(messages::of).orElse(null),
                actions(edition, me, circumstances),
                about(edition, circumstances, me));
    }

    private static EditionView.About about(Edition edition, Circumstances circumstances, Person me) {
        var story = edition.story();
        return new EditionView.About(
                Permissions.isPrivate(edition),
                story.limited(),
                story.writers(),
                story.invited(),
                story.assignedWords(),
                edition.deadline(),
                wanted(edition, circumstances),
                source(edition, me));
    }

    /** The edition that it was made of says what it is called also when readers do not find it any more. */
    private static EditionView.Source source(Edition edition, Person me) {
        var story = edition.story();
        return story.translationOf()
                .map(first -> {
                    var from = first.live()
                            .orElseGet(() -> story.translatedEdition().orElseThrow());
                    return new EditionView.Source(
                            from.copy().headline(),
                            Language.called(from.copy().language()),
                            from.copy().language(),
                            Permissions.isOut(from) ? first.path() : null,
                            story.ahead().isPresent(),
                            Permissions.mayKeepTranslation(edition, me));
                })
                .orElse(null);
    }

    /** Whoever has edited it straight since it came back cannot approve it any more: it is not meant for them then. */
    private static String wanted(Edition edition, Circumstances circumstances) {
        var wanted = EditionAction.SUBMIT.origins().contains(edition.state()) ? edition.wantedEditor() : null;
        return wanted == null || circumstances.barred().because(wanted).isPresent() ? null : wanted.handle();
    }

    private static String byline(Edition edition) {
        return edition.bylines().stream()
                .filter(byline -> byline.place() == Byline.Place.UNDER_HEADLINE)
                .map(Byline::name)
                .collect(Collectors.joining(", "));
    }

    private List<EditionView.Line> record(Edition edition) {
        var lines = new ArrayList<EditionView.Line>();
        editions.decisions(edition)
                .forEach(decision -> lines.add(decisionLines.of(decision, zone.full(decision.at()))));
        Collections.reverse(lines);
        return List.copyOf(lines);
    }

    /** What the copy itself lacks, whoever would hand it in. */
    private List<Refusal> missing(Edition edition, Person me, Circumstances circumstances) {
        return EditionAction.SUBMIT.refusals(edition, Ask.by(me, clock.instant()), circumstances).stream()
                .filter(refusal -> refusal instanceof Refusal.Missing missing && missing.need() != Need.REASON)
                .toList();
    }

    /** What the table lets the person do, leaving out what only the button's own form can bring. */
    private Set<EditionAction> actions(Edition edition, Person me, Circumstances circumstances) {
        var ask = Ask.by(me, clock.instant());
        var allowed = EnumSet.noneOf(EditionAction.class);
        for (var action : EditionAction.values()) {
            if (action.origins().isEmpty()) {
                continue;
            }
            var inTheWay = action.refusals(edition, ask, circumstances).stream()
                    .filter(refusal -> !(refusal instanceof Refusal.Missing missing
                            && COMES_WITH_THE_BUTTON.contains(missing.need())))
                    .findAny();
            if (inTheWay.isEmpty()) {
                allowed.add(action);
            }
        }
        if (edition.state() == EditionState.PUBLISHED) {
            for (var kind : EnumSet.of(EditionKind.UPDATE, EditionKind.CORRECTION, EditionKind.CLARIFICATION)) {
                if (Writing.mayStartNext(edition, kind, ask)) {
                    allowed.add(Writing.starting(kind));
                }
            }
        }
        return allowed;
    }
}
