package org.thesop.frontpage.web;

import java.util.List;

/**
 * A slot as the desk shows it.
 *
 * @param spot as forms name it
 * @param name where on the page it is
 * @param place the same within its row
 * @param headline of the story that would stand in it now, or that there is none
 * @param about section and age of that story
 * @param how why it stands there: the class of the same name colours it
 * @param says the same in words
 * @param chosen whether anything was chosen for it
 * @param stale what makes the choice look forgotten; null for nothing
 * @param planned what was chosen for other times, or waits, one sentence each
 */
public record SlotView(
        int spot,
        String name,
        String place,
        String headline,
        String about,
        String how,
        String says,
        boolean chosen,
        String stale,
        List<String> planned) {}
