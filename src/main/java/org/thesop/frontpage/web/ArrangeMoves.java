package org.thesop.frontpage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import org.thesop.frontpage.Arrangements;
import org.thesop.frontpage.NotOnThePaperException;
import org.thesop.frontpage.OvertakenException;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.web.Moves;

/** Does what a button asks of an arrangement, and tells the person when somebody else was quicker. */
@RequestScoped
public class ArrangeMoves {

    @Inject
    RequestedPage requested;

    @Inject
    Arrangements arrangements;

    @Inject
    ArrangementTexts texts;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /** Does it and says that it is done, or why not; true when it was done. */
    boolean attempt(String doneKey, Moves.Attempt attempt) {
        try {
            return moves.attempt(doneKey, attempt);
        } catch (OvertakenException overtaken) {
            arrangements
                    .newest(requested.page())
                    .ifPresent(newest -> refuse(messages.text(
                            "front.overtaken",
                            newest.madeBy().name(),
                            zone.clock(newest.madeAt()),
                            texts.done(newest))));
        } catch (NotOnThePaperException notThere) {
            refuse(messages.text("front.notOnThePaper"));
        }
        return false;
    }

    void refuse(String why) {
        moves.say(FacesMessage.SEVERITY_ERROR, why);
    }
}
