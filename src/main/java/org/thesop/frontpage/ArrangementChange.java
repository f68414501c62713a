package org.thesop.frontpage;

/** What somebody did to the arrangement of a page. */
public enum ArrangementChange {
    PLACED,
    RULED,
    RULED_BY_READERS,
    RETIMED,
    TAKEN_OFF,
    SWAPPED,
    ROW_ADDED,
    ROW_FILLED,
    ROW_MOVED,
    ROW_REMOVED,
    TAKEN_BACK,
    BROUGHT_BACK
}
