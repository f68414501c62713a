package org.thesop.newsletter.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.thesop.newsletter.Choice;
import org.thesop.newsletter.Rhythm;
import org.thesop.newsletter.Sending;
import org.thesop.newsletter.Subscribers;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Stories;

/** Turns what a reader chose into boxes of a form, and back. */
@ApplicationScoped
class ChoiceBoxes {

    /** More than anybody follows; what a form has beyond that is left out. */
    private static final int MOST = 100;

    @Inject
    Stories stories;

    @Inject
    Subscribers subscribers;

    @Inject
    Sending sending;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    /** What a form or an address says. */
    Choice read(HttpServletRequest request) {
        return new Choice(
                request.getParameter("paper") != null,
                all(request, "section"),
                all(request, "writer"),
                Rhythm.AT_ONCE.name().equals(request.getParameter("rhythm")) ? Rhythm.AT_ONCE : Rhythm.DAILY,
                request.getParameter("breaking") != null);
    }

    private static Set<String> all(HttpServletRequest request, String name) {
        var sent = request.getParameterValues(name);
        var all = new LinkedHashSet<String>();
        if (sent != null) {
            Stream.of(sent).limit(MOST).filter(ChoiceBoxes::canBeAsked).forEach(all::add);
        }
        return all;
    }

    /** The database refuses a whole question for one NUL in it. */
    private static boolean canBeAsked(String name) {
        return name.chars().noneMatch(Character::isISOControl);
    }

    Choices of(Choice choice) {
        return new Choices(
                choice.wholePaper(),
                stories.sections().stream()
                        .map(each -> new Choices.Box(
                                each.slug(),
                                each.name(),
                                each.language(),
                                choice.sections().contains(each.slug())))
                        .toList(),
                subscribers.writers(choice.writers()).stream()
                        .map(each -> new Choices.Box(each.handle(), each.name(), null, true))
                        .toList(),
                choice.rhythm() == Rhythm.AT_ONCE,
                choice.breaking(),
                messages.text("newsletter.daily", zone.clock(sending.next()), zone.label()));
    }
}
