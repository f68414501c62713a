package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.thesop.platform.Messages;

/** What stands in the way, in words. */
@ApplicationScoped
public class Refusals {

    @Inject
    Messages messages;

    public String text(Refusal refusal) {
        return messages.text(
                refusal.key(),
                messages.anyOf(refusal.details().stream().map(messages::of).toList()));
    }

    /** The same for several, as one text. */
    public String text(List<Refusal> refusals) {
        return refusals.stream().map(this::text).collect(Collectors.joining(" "));
    }
}
