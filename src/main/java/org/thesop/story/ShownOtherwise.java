package org.thesop.story;

/** What pages say of stories beside the words of their editions has changed: that they are history, or what stands with them. */
public record ShownOtherwise() {}
