package org.thesop.frontpage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A row of an arrangement as the database keeps it, without its slots. */
@Embeddable
class KeptRow {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Template template;

    @Column(name = "section_id")
    private Long section;

    protected KeptRow() {}

    KeptRow(Row row) {
        template = row.template();
        section = row.section();
    }

    Row free() {
        return Row.free(template, section);
    }
}
