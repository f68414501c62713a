package org.thesop.site;

/**
 * What stands behind a link for somebody without an account: one of these, the others null; nothing when the link is over.
 *
 * @param until how long the link leads here, in the paper's words
 * @param movedTo where the edition stands for everybody by now
 */
public record Preview(PublishedStory story, String until, String movedTo) {}
