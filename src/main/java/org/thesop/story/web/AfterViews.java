package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;
import org.thesop.story.Ask;
import org.thesop.story.Edition;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Refusals;
import org.thesop.story.Story;
import org.thesop.story.Translations;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.Writing;

/** Loads what has become of a story after its publication, in one transaction, for somebody who may read it. */
@ApplicationScoped
@Transactional(dontRollbackOn = {ForbiddenException.class, UnknownEditionException.class})
public class AfterViews {

    private static final List<EditionKind> CHANGES =
            List.of(EditionKind.UPDATE, EditionKind.CORRECTION, EditionKind.CLARIFICATION);

    @Inject
    Editions editions;

    @Inject
    Translations translations;

    @Inject
    Refusals refusals;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /**
     * The story of this edition.
     *
     * @throws ForbiddenException when the person may not read the edition
     * @throws UnknownEditionException also when its story has not been out
     */
    public AfterView forPerson(long id, Person me) {
        var story = editions.open(id, me).story();
        var live = story.live().orElseThrow(() -> new UnknownEditionException(id));
        var instead = live.instead().story();
        return new AfterView(
                live.id(),
                live.state(),
                live.copy().headline(),
                live.copy().language(),
                story.path(),
                zone.full(story.firstPublishedAt()),
                story.updatedAt() == null ? null : zone.full(story.updatedAt()),
                live.notice(),
                live.takeDownAt() == null ? null : zone.full(live.takeDownAt()),
                instead == null
                        ? null
                        : instead.live().map(other -> other.copy().headline()).orElse(""),
                instead == null ? null : instead.path(),
                live.instead().sendsOn(),
                Permissions.mayPutOut(me),
                versions(story, me),
                CHANGES.stream().map(kind -> start(live, kind, me)).toList(),
                translations.of(story, me),
                isOut(story) && story.translationOf().map(AfterViews::isOut).orElse(true),
                Permissions.mayLinkTranslations(live, me),
                old(story));
    }

    private static boolean isOut(Story story) {
        return story.live().filter(Permissions::isOut).isPresent();
    }

    private static AfterView.Old old(Story story) {
        var reminder = story.lookAgain();
        return new AfterView.Old(
                story.history(),
                story.section().slug(),
                story.slug(),
                reminder.map(each -> each.on().toString()).orElse(""),
                reminder.map(Story.LookAgain::note).orElse(""),
                reminder.map(each -> each.by().name()).orElse(""));
    }

    private List<AfterView.Version> versions(Story story, Person me) {
        var versions = story.editions().stream()
                .filter(edition -> Permissions.mayKnow(edition, me))
                .map(edition -> new AfterView.Version(
                        edition.id(),
                        edition.kind(),
                        edition.state(),
                        zone.full(edition.publishedAt() == null ? edition.editedAt() : edition.publishedAt()),
                        edition.publicNote(),
                        edition.minor(),
                        Permissions.mayRead(edition, me)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(versions);
        return List.copyOf(versions);
    }

    private AfterView.Start start(Edition live, EditionKind kind, Person me) {
        var inWork = live.story()
                .inWork(kind, live)
                .filter(edition -> Permissions.mayKnow(edition, me))
                .map(Edition::id)
                .orElse(null);
        var inTheWay = Writing.inTheWayOfNext(live, kind, Ask.by(me, clock.instant()));
        return new AfterView.Start(
                kind,
                inTheWay.isEmpty() && live.state() == EditionState.PUBLISHED,
                inWork,
                inTheWay.stream().map(refusals::text).collect(Collectors.joining(" ")));
    }
}
