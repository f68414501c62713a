package org.thesop.frontpage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was chosen for a slot as the database keeps it, with the place of that slot. */
@Embeddable
class KeptPick {

    @Column(name = "in_row", nullable = false)
    private int row;

    @Column(name = "in_slot", nullable = false)
    private int slot;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Pick.Kind kind;

    @Column(name = "story_id")
    private Long story;

    @Column(name = "section_id")
    private Long section;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    protected KeptPick() {}

    KeptPick(Spot at, Pick pick) {
        row = at.row();
        slot = at.slot();
        kind = pick.kind();
        story = pick.story();
        section = pick.section();
        from = pick.from();
        until = pick.until();
    }

    Spot spot() {
        return new Spot(row, slot);
    }

    /** The slot with this as its last choice. */
    Slot after(Slot before) {
        List<Pick> picks = new ArrayList<>(before.picks());
        picks.add(new Pick(kind, story, section, from, until));
        return new Slot(picks);
    }
}
