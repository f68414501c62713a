package org.thesop.site.web;

import org.thesop.site.GuestRoom;

/**
 * The page of a guest.
 *
 * @param address where its form sends a word
 * @param problem what is wrong with the word that was sent, empty for nothing
 * @param typed the word that was refused, so that it is not lost
 * @param said whether a word has just been taken
 */
public record GuestPage(
        GuestRoom room, String address, String problem, String typed, boolean said, String stylesheet, String icon) {}
