package org.thesop.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The part of the budget that one person looked at last. */
@Entity
@Table(name = "budget_view")
class BudgetView {

    @Id
    @Column(name = "person_id")
    private Long personId;

    /** See {@link BudgetFilter#inAddress}. */
    @Column(nullable = false)
    private String filter;

    protected BudgetView() {}

    BudgetView(Long personId, BudgetFilter filter) {
        this.personId = personId;
        this.filter = filter.inAddress();
    }

    String filter() {
        return filter;
    }
}
