package org.thesop.privacy.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.thesop.platform.Messages;
import org.thesop.privacy.Keeping;
import org.thesop.privacy.Kept;

/** What is kept, why and for how long, in words: for readers and for the desk alike, always as it is set. */
@ApplicationScoped
class EndDateTexts {

    @Inject
    Keeping keeping;

    @Inject
    Messages messages;

    List<EndDate> all() {
        return keeping.days().entrySet().stream().map(this::text).toList();
    }

    private EndDate text(Map.Entry<Kept, Integer> entry) {
        var what = entry.getKey();
        return new EndDate(
                what,
                messages.text("privacy.what." + what),
                messages.text("privacy.why." + what),
                messages.text("privacy.days", entry.getValue()),
                entry.getValue());
    }
}
