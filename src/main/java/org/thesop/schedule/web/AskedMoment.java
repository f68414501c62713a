package org.thesop.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.story.web.Moves;

/** The moment that a form asks for, in the paper's zone; a time that its clocks show twice or never is asked about. */
@RequestScoped
public class AskedMoment {

    @Inject
    HttpServletRequest request;

    @Inject
    PaperZone zone;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    private WallTime doubled;

    /** The moment that was typed; empty when it has to be typed, or chosen, again, which the person was told. */
    Optional<Instant> read(String typed) {
        var time = WallTime.read(typed == null ? "" : typed, zone).orElse(null);
        if (time == null) {
            return refuse("schedule.noTime");
        }
        if (time.skipped()) {
            return refuse("schedule.skipped");
        }
        var which = request.getParameter("which");
        if (time.doubled() && which == null) {
            doubled = time;
            return refuse("schedule.doubled");
        }
        return Optional.of(time.moments().get("later".equals(which) && time.doubled() ? 1 : 0));
    }

    private Optional<Instant> refuse(String key) {
        moves.say(FacesMessage.SEVERITY_ERROR, messages.text(key));
        return Optional.empty();
    }

    /** The two moments of a doubled hour to choose from; empty otherwise. */
    List<String> getChoices() {
        return doubled == null
                ? List.of()
                : doubled.moments().stream().map(zone::withOffset).toList();
    }
}
