package org.thesop.pictures;

import java.util.List;

/**
 * A stretch of the library's list.
 *
 * @param next where it goes on, null where it ends
 */
public record LibraryShelf(List<PictureRow> rows, String next) {}
