package org.thesop.privacy.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.privacy.Erasing;
import org.thesop.privacy.Keeping;
import org.thesop.privacy.Kept;
import org.thesop.story.web.Moves;

/** desk/house/privacy: for how long what is kept of people is kept, and what was erased. */
@Named
@RequestScoped
public class PrivacyDeskPage {

    private static final int MOST_ERASED = 30;

    @Inject
    Keeping keeping;

    @Inject
    Erasing erasing;

    @Inject
    EndDateTexts texts;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    private List<EndDate> dates;
    private final Map<String, String> days = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        dates = texts.all();
        dates.forEach(date -> days.put(date.kept().name(), String.valueOf(date.days())));
    }

    /** Keeps all of it for as long as was typed, or nothing of it anew when one number cannot be. */
    public String save() {
        var wanted = new EnumMap<Kept, Integer>(Kept.class);
        for (var date : dates) {
            var typed = days.get(date.kept().name());
            wanted.put(
                    date.kept(),
                    typed != null && typed.strip().matches("\\d{1,5}") ? Integer.parseInt(typed.strip()) : 0);
        }
        var wrong = keeping.set(wanted, signedIn.person());
        if (wrong.isEmpty()) {
            moves.say(FacesMessage.SEVERITY_INFO, messages.text("privacyDesk.saved"));
            return "/desk/house/privacy?faces-redirect=true";
        }
        wrong.forEach(what -> moves.say(
                FacesMessage.SEVERITY_ERROR,
                messages.text("privacyDesk.wrong", messages.text("privacy.what." + what), what.least(), what.most())));
        return null;
    }

    /** How many days can be said. */
    public String between(EndDate date) {
        return messages.text(
                "privacyDesk.between",
                date.kept().least(),
                date.kept().most(),
                date.kept().usual());
    }

    public String erased(Erasing.Erased line) {
        return messages.text("privacyDesk.erased", messages.text("privacy.what." + line.what()), line.number());
    }

    public List<EndDate> getDates() {
        return dates;
    }

    /** What was typed, by the name of what it is for. */
    public Map<String, String> getDays() {
        return days;
    }

    public List<Erasing.Erased> getErased() {
        return erasing.last(MOST_ERASED);
    }
}
