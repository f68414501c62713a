package org.thesop.frontpage.web;

import java.util.List;

/**
 * A row as the desk shows it.
 *
 * @param style the class that lays out its slots
 * @param section whose newest stories fill it; null for those of the whole paper
 * @param fills the same in words
 */
public record RowView(int index, String name, String style, Long section, String fills, List<SlotView> slots) {

    public boolean isFirst() {
        return index == 0;
    }
}
