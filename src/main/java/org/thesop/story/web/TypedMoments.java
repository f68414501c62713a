package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;

/**
 * Moments that somebody types in the paper's zone. One that daylight saving skips is refused, one that it doubles is
 * asked about: the form comes back with the two to choose from, see {@code sop:which-moment}.
 */
@Named
@RequestScoped
public class TypedMoments {

    private static final String LATER = "later";

    @Inject
    HttpServletRequest request;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private final Map<String, WallTime> doubled = new HashMap<>();

    /**
     * The moment that is meant; empty when it is none or has to be asked about, and the person has been told so.
     *
     * @param field the parameter that says which of two is meant
     */
    public Optional<Instant> read(String typed, String field) {
        var time = WallTime.read(typed == null ? "" : typed, zone).orElse(null);
        if (time == null) {
            return refuse("schedule.noTime");
        }
        if (time.skipped()) {
            return refuse("schedule.skipped");
        }
        var which = request.getParameter(field);
        if (time.doubled() && which == null) {
            doubled.put(field, time);
            return refuse("schedule.doubled");
        }
        return Optional.of(time.moments().get(LATER.equals(which) && time.doubled() ? 1 : 0));
    }

    private Optional<Instant> refuse(String key) {
        moves.say(FacesMessage.SEVERITY_ERROR, messages.text(key));
        return Optional.empty();
    }

    /** The two moments of a doubled hour to choose from; empty otherwise. */
    public List<String> choices(String field) {
        return doubled.containsKey(field)
                ? doubled.get(field).moments().stream().map(zone::withOffset).toList()
                : List.of();
    }
}
