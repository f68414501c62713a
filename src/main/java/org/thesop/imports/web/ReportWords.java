package org.thesop.imports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.thesop.imports.Because;
import org.thesop.imports.ItemRow;
import org.thesop.platform.Messages;

/** Puts what a report says into words. */
@ApplicationScoped
class ReportWords {

    /** What a captured page makes us remark has a line and what stands there beside its sentence. */
    private static final String OF_A_LINE = "RemarkKind.";

    private static final String OF_SOMEBODY = "Refusal.";

    @Inject
    Messages messages;

    String text(Because because) {
        var details = because.details();
        if (because.key().startsWith(OF_A_LINE)) {
            return messages.text("imports.report.line", messages.text(because.key()), details.get(0), details.get(1));
        }
        if (because.key().startsWith(OF_SOMEBODY)) {
            return messages.text(
                    because.key(), details.stream().map(messages::text).collect(Collectors.joining(", ")));
        }
        return messages.text(because.key(), details.toArray());
    }

    /** Why, in a sentence; empty where that needs none. */
    String reason(ItemRow row) {
        return row.because().stream().map(this::text).collect(Collectors.joining(" "));
    }

    List<String> remarks(ItemRow row) {
        return row.toLookAt().stream().map(this::text).toList();
    }

    /** What came of it: in a dry run, what would come of it. */
    String outcome(ItemRow row, boolean dry) {
        return messages.text((dry ? "Outcome.dry." : "Outcome.") + row.outcome().name());
    }
}
