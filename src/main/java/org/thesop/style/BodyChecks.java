package org.thesop.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.BodyHtml;
import org.thesop.story.BodyLink;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** Checks how copy is built and where its links lead, as it stands on somebody's screen. */
@ApplicationScoped
@Transactional
public class BodyChecks {

    /** More links than a story has; those beyond are not asked. */
    private static final int MOST_LINKS = 200;

    @Inject
    Editions editions;

    @Inject
    Links links;

    /**
     * What there is to look at.
     *
     * @param pending whether some links have not answered yet: ask again in a while
     */
    public record Answer(List<BodyFinding> findings, List<CheckedLink> links, boolean pending) {}

    /** A link that readers may not get by. @param state name of a standing; {@code to} is null unless it has moved */
    public record CheckedLink(BodyLink link, String state, String to) {}

    private record Asked(BodyLink link, LinkStanding standing) {}

    /**
     * Links are asked for whoever may change them or propose to: who only reads sends nobody out to other sites.
     *
     * @throws ForbiddenException when the person may not read the edition
     */
    public Answer check(long editionId, String headline, BodyHtml body, Person by) {
        var edition = editions.get(editionId);
        if (!Permissions.mayRead(edition, by)) {
            throw new ForbiddenException("checks of edition " + editionId + " by " + by);
        }
        var works = Permissions.mayEdit(edition, by) || Permissions.maySuggest(edition, by);
        var asked = (works ? body.links() : List.<BodyLink>of())
                .stream()
                        .limit(MOST_LINKS)
                        .map(link -> new Asked(link, links.of(link.href())))
                        .toList();
        return new Answer(
                BodyCheck.of(headline, body),
                asked.stream()
                        .filter(each -> each.standing.state() != LinkStanding.State.FINE
                                && each.standing.state() != LinkStanding.State.PENDING)
                        .map(each ->
                                new CheckedLink(each.link, each.standing.state().name(), each.standing.to()))
                        .toList(),
                asked.stream().anyMatch(each -> each.standing.state() == LinkStanding.State.PENDING));
    }
}
