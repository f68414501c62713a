package org.thesop.frontpage;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page with a story in each of its slots, as far as there are stories.
 *
 * @param rest what is new and stands in no slot, the newest first
 */
public record Filled(List<FilledRow> rows, List<Candidate> rest) {

    /** Why a story stands in a slot. */
    public enum How {
        CHOSEN,
        BY_RULE,
        BY_ITSELF
    }

    /** A row that was filled. */
    public record FilledRow(Template template, Long section, List<FilledSlot> slots) {

        /** Its stories, without the slots that stayed empty. */
        public List<FilledSlot> taken() {
            return slots.stream().filter(slot -> slot.story() != null).toList();
        }
    }

    /**
     * A slot that was filled.
     *
     * @param story null when there was none left
     * @param sidebars of the story, in a row that shows them
     */
    public record FilledSlot(Candidate story, How how, List<Candidate> sidebars) {

        Stream<Candidate> stories() {
            return story == null ? Stream.empty() : Stream.concat(Stream.of(story), sidebars.stream());
        }
    }

    /** All that stands in slots. */
    public Stream<Candidate> inSlots() {
        return rows.stream().flatMap(row -> row.slots().stream()).flatMap(FilledSlot::stories);
    }
}
