package org.thesop.frontpage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A row of a page.
 *
 * @param section whose name stands above it and whose newest stories fill it; null for a row of the whole paper
 */
public record Row(Template template, Long section, List<Slot> slots) {

    public Row {
        slots = List.copyOf(slots);
        if (slots.size() != template.slots()) {
            throw new IllegalArgumentException(slots.size() + " slots of " + template);
        }
    }

    static Row free(Template template, Long section) {
        return new Row(template, section, Collections.nCopies(template.slots(), Slot.FREE));
    }

    /** The same with another section's newest stories, or those of the whole paper; what was chosen for its slots stays. */
    Row filledFrom(Long another) {
        return new Row(template, another, slots);
    }

    Row change(int slot, UnaryOperator<Slot> change) {
        var changed = new ArrayList<>(slots);
        changed.set(slot, change.apply(changed.get(slot)));
        return new Row(template, section, changed);
    }

    Row changeAll(UnaryOperator<Slot> change) {
        return new Row(template, section, slots.stream().map(change).toList());
    }
}
