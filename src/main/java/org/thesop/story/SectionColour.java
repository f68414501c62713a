package org.thesop.story;

/** The colours that a section can have; tokens.css gives each a tone for light and one for dark. */
public enum SectionColour {
    RED,
    BLUE,
    GREEN,
    AMBER,
    VIOLET,
    PLUM,
    ORANGE,
    SLATE
}
