package org.thesop.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.thesop.platform.Messages;

/** Says what came of walking the chain. */
@ApplicationScoped
public class Verdicts {

    @Inject
    Messages messages;

    /** That all is right, or which link is broken, what was expected there and what was found. */
    public String of(Verdict verdict) {
        var broken = verdict.broken();
        if (broken == null) {
            return messages.text("record.check.sound", verdict.links(), verdict.lastHash());
        }
        var nothing = messages.text("record.check.nothing");
        return messages.text(
                "BreakKind." + broken.kind() + ".told",
                broken.number() == null ? nothing : String.valueOf(broken.number()),
                broken.decision() == null ? nothing : String.valueOf(broken.decision()),
                broken.expected() == null ? nothing : broken.expected(),
                broken.found() == null ? nothing : broken.found());
    }
}
