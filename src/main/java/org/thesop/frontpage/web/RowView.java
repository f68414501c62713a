package org.thesop.frontpage.web;

import java.util.List;

/**
 * A row as the desk shows it.
 *
 * @param style the class that lays out its slots
 * @param rule what fills it; null for the newest of the whole paper
 */
public record RowView(int index, String name, String style, String rule, List<SlotView> slots) {

    public boolean isFirst() {
        return index == 0;
    }
}
