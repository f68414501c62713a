package org.thesop.media;

/** A picture has come in; its sizes are not made yet. */
public record PictureKept(String picture) {}
