package org.thesop.notify.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thesop.notify.Habits;
import org.thesop.notify.NoticeKind;
import org.thesop.notify.Where;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;
import org.thesop.story.web.Moves;

/** desk/notices/preferences: what one wants to be told, and where. */
@Named
@RequestScoped
public class PreferencesPage {

    @Inject
    Habits habits;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    Moves moves;

    private final Map<String, String> places = new HashMap<>();
    private String hour;

    @PostConstruct
    void load() {
        var mine = habits.of(signedIn.person());
        mine.places().forEach((kind, where) -> places.put(kind.name(), where.name()));
        hour = mine.digestHour() == null ? "" : mine.digestHour().toString();
    }

    public String save() {
        var chosen = new EnumMap<NoticeKind, Where>(NoticeKind.class);
        getKinds().forEach(kind -> chosen.put(kind, Where.valueOf(places.get(kind.name()))));
        var digest = hour == null || hour.isBlank() ? null : Integer.valueOf(hour);
        moves.attempt("notices.preferences.saved", () -> habits.choose(chosen, digest, signedIn.person()));
        return "/desk/notices/preferences?faces-redirect=true";
    }

    /** What can concern this person. */
    public List<NoticeKind> getKinds() {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> signedIn.has(kind.role()))
                .toList();
    }

    public List<Where> getWheres() {
        return List.of(Where.values());
    }

    public List<String> getHours() {
        return IntStream.range(0, 24).mapToObj(String::valueOf).toList();
    }

    /** Where mail goes, or why none does. */
    public String getAbout() {
        var address = signedIn.person().email();
        if (Settings.mailHost().isEmpty()) {
            return messages.text("notices.preferences.noMail");
        }
        return address == null
                ? messages.text("notices.preferences.noAddress")
                : messages.text("notices.preferences.to", address);
    }

    /** By kind, both by name. */
    public Map<String, String> getPlaces() {
        return places;
    }

    /** Empty for each mail at once. */
    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour;
    }
}
