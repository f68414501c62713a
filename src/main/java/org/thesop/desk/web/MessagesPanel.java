package org.thesop.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.desk.NewsroomMessage;
import org.thesop.desk.NewsroomMessages;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.web.Moves;

/** What is said to the whole newsroom: on every desk, and where it is written. */
@Named
@RequestScoped
public class MessagesPanel {

    @Inject
    NewsroomMessages said;

    @Inject
    Rail rail;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private String text;
    private List<NewsroomMessage> mine;

    /** What the person has not closed; nothing is asked when there is nothing. */
    public List<NewsroomMessage> getMine() {
        if (mine == null) {
            mine = rail.getMessages() == 0 ? List.of() : said.of(signedIn.person());
        }
        return mine;
    }

    public List<NewsroomMessage> getStanding() {
        return said.standing();
    }

    public String say() {
        var words = text == null ? "" : text.strip();
        if (words.isEmpty() || words.length() > NewsroomMessages.LONGEST) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("everybody.words", NewsroomMessages.LONGEST));
            return null;
        }
        moves.attempt("everybody.said", () -> said.say(words, signedIn.person()));
        return here();
    }

    public String end(long id) {
        moves.attempt("everybody.ended", () -> said.end(id, signedIn.person()));
        return here();
    }

    private static String here() {
        return "/desk/schedule/to-everybody?faces-redirect=true";
    }

    public String who(NewsroomMessage message) {
        return messages.text("everybody.who", message.by().name(), zone.full(message.at()));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
