package org.thesop.letters.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.thesop.letters.Correspondence;
import org.thesop.letters.LetterAction;
import org.thesop.letters.LetterOvertakenException;
import org.thesop.letters.LetterView;
import org.thesop.letters.Letters;
import org.thesop.letters.UnknownLetterException;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.platform.web.SentId;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.web.Moves;

/** desk/letters/letter: one letter, what was answered, and what becomes of it. */
@Named
@RequestScoped
public class LetterPage {

    @Inject
    Letters letters;

    @Inject
    Correspondence correspondence;

    @Inject
    People people;

    @Inject
    Stories stories;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private LetterView view;
    private int seen;
    private String answer;
    private String headline;
    private String writer;
    private String section;
    private boolean quoted = true;

    /** Loads what the page shows, or answers that there is no such letter. */
    public void open() {
        try {
            moves.open(() -> view = letters.view(id(), signedIn.person()));
        } catch (UnknownLetterException unknown) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        }
        if (view != null) {
            seen = view.seen();
            headline = view.letter().subject();
            writer = signedIn.person().handle();
            answer = begun();
        }
    }

    private String begun() {
        var reader = getView().letter().name();
        return messages.text(
                "lettersDesk.answer.begun", reader, signedIn.person().name(), messages.text("paper.name"));
    }

    private long id() {
        return SentId.of(request.getParameter("letter")).orElse(0L);
    }

    public String take() {
        return move(LetterAction.TAKE, true);
    }

    public String giveBack() {
        return move(LetterAction.GIVE_BACK, false);
    }

    public String answerElsewhere() {
        return move(LetterAction.ANSWER_ELSEWHERE, false);
    }

    public String finish() {
        return move(LetterAction.FINISH, false);
    }

    public String callSpam() {
        return move(LetterAction.CALL_SPAM, false);
    }

    public String putBack() {
        return move(LetterAction.PUT_BACK, true);
    }

    private String move(LetterAction action, boolean stays) {
        var done = attempt(
                "LetterAction." + action.name() + ".told",
                () -> correspondence.move(action, id(), seen, signedIn.person()));
        return done ? (stays ? here() : "/desk/letters/letters?faces-redirect=true") : null;
    }

    /** Mails what was typed. */
    public String send() {
        if (answer == null || answer.isBlank() || answer.strip().equals(begun().strip())) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("lettersDesk.answer.blank"));
            return null;
        }
        var done =
                attempt("LetterAction.ANSWER.told", () -> correspondence.answer(id(), seen, answer, signedIn.person()));
        return done ? here() : null;
    }

    /** Begins a draft of it and goes there when it is the person's own. */
    public String makeStory() {
        if (headline == null || headline.isBlank()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("lettersDesk.story.headline.none"));
            return null;
        }
        var made = new long[1];
        var me = signedIn.person();
        var whose = people.withHandle(writer).orElse(me);
        var where = section == null ? null : stories.section(section).orElse(null);
        var done = attempt(
                "LetterAction.MAKE_A_STORY.told",
                () -> made[0] = correspondence.makeStory(id(), seen, headline.strip(), whose, where, quoted, me));
        if (!done) {
            return null;
        }
        return whose.equals(me) ? "/desk/story/write?faces-redirect=true&edition=" + made[0] : here();
    }

    private boolean attempt(String doneKey, Moves.Attempt attempt) {
        try {
            return moves.attempt(doneKey, attempt);
        } catch (LetterOvertakenException overtaken) {
            view = letters.view(id(), signedIn.person());
            // What was typed builds on what is shown from now on.
            seen = view.seen();
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("lettersDesk.overtaken"));
            return false;
        }
    }

    private String here() {
        return "/desk/letters/letter?faces-redirect=true&letter=" + id();
    }

    /** Opens the editor's own mail with the answer begun, where the newsroom sends none. */
    public String getMailto() {
        var subject = URLEncoder.encode(
                        messages.text(
                                "lettersDesk.mail.subject", getView().letter().subject()),
                        StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "mailto:" + getView().letter().email() + "?subject=" + subject;
    }

    public LetterView getView() {
        if (view == null) {
            view = letters.view(id(), signedIn.person());
        }
        return view;
    }

    public List<Person> getPeople() {
        return people.active();
    }

    public List<Section> getSections() {
        return stories.sections();
    }

    public int getLongest() {
        return Correspondence.LONGEST;
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getWriter() {
        return writer;
    }

    public void setWriter(String writer) {
        this.writer = writer;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public boolean isQuoted() {
        return quoted;
    }

    public void setQuoted(boolean quoted) {
        this.quoted = quoted;
    }
}
