package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Saved;

/** Tells somebody why a text was kept beside the story, and where it is merged. */
@ApplicationScoped
public class StrayTexts {

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /** What happened, in the reader's words. */
    public String of(Saved.Stray stray, Person reader) {
        var own = stray.other().equals(reader.name()) ? ".own" : "";
        return messages.text("copy.stray." + stray.because().name() + own, stray.other(), zone.clock(stray.otherAt()));
    }

    /** Where it is merged, within the application. */
    public static String merge(long edition, int stray) {
        return "/desk/story/merge?edition=" + edition + "&stray=" + stray;
    }
}
