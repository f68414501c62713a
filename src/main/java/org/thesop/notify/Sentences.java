package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.thesop.platform.Messages;

/** What a notice says, in one sentence. */
@ApplicationScoped
public class Sentences {

    @Inject
    Messages messages;

    /**
     * The sentence of a notice.
     *
     * @param by who did it, null for the clock
     * @param headline blank when there is none yet
     */
    public String of(String wording, String by, String headline, List<String> arguments) {
        var all = new ArrayList<Object>();
        all.add(by == null ? messages.text("record.clock") : by);
        all.add(headline.isBlank() ? messages.text("row.untitled") : headline);
        all.addAll(arguments);
        return messages.text("notice." + wording, all.toArray());
    }
}
