package org.thesop.planning.web;

/**
 * A row of the budget as it is said. Each page shows a hundred or more of them, so everything is worded once.
 *
 * @param card what it is on the board
 * @param link where it is opened, below the application's own path
 * @param state where it stands, an edition's or an assignment's
 * @param begun whether there is copy
 * @param late whether its writers are
 */
public record BudgetLine(
        String card,
        String link,
        String headline,
        String about,
        Enum<?> state,
        boolean begun,
        String writers,
        String editor,
        String when,
        boolean late) {}
