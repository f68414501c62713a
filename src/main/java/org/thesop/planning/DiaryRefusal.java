package org.thesop.planning;

/** Why a file cannot be put into the diary. */
public enum DiaryRefusal {
    TOO_LARGE,
    NOT_TEXT,
    NO_CALENDAR,
    NO_EVENTS,
    TOO_MANY_EVENTS
}
