package org.thesop.staff;

import java.util.Set;

/** A column of the database that says who somebody is. The names come from the database's own catalog. */
record Reference(String table, String column) {

    /** Written once and never changed: what was saved and decided, by whoever it was then. */
    private static final Set<String> RECORDS = Set.of("revision", "decision");

    boolean isRecord() {
        return RECORDS.contains(table);
    }

    /** The double itself says whom it was merged into. */
    boolean isOfThePersonItself() {
        return table.equals("person");
    }
}
