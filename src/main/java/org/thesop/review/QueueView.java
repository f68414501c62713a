package org.thesop.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The part of the queue that one editor looked at last. */
@Entity
@Table(name = "queue_view")
class QueueView {

    @Id
    @Column(name = "person_id")
    private Long personId;

    /** See {@link QueueFilter#inAddress}. */
    @Column(nullable = false)
    private String filter;

    protected QueueView() {}

    QueueView(Long personId, QueueFilter filter) {
        this.personId = personId;
        this.filter = filter.inAddress();
    }
}
