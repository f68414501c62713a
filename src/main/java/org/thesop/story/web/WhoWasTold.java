package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.thesop.people.Told;
import org.thesop.platform.Messages;

/** Who was told of what this request did, and how, in sentences for the screen. */
@RequestScoped
public class WhoWasTold {

    private static final int MOST_NAMED = 4;

    @Inject
    Told told;

    @Inject
    Messages messages;

    /** Forgets what came before: from now on it is about one thing. */
    void begin() {
        told.take();
    }

    /** {@code Wendy Marsh was told at the desk and by mail.} Empty when nobody was; asked again it is about what came since. */
    public String words() {
        var people = told.take();
        var named = people.stream()
                .limit(MOST_NAMED)
                .map(each -> messages.text("told." + each.how(), each.name()))
                .collect(Collectors.joining(" "));
        var others = people.size() - MOST_NAMED;
        return others > 0
                ? named + " " + messages.text(others == 1 ? "told.others.one" : "told.others.many", others)
                : named;
    }
}
