package org.thesop.media;

/**
 * A file of a picture, as it is kept.
 *
 * @param picture the id of the picture
 * @param bytes how many it has
 */
public record StoredFile(String picture, String name, long bytes) {

    /** What it is, by the name that it was given here. */
    public String type() {
        return type(name);
    }

    static String type(String name) {
        return name.endsWith(".webp") ? "image/webp" : name.endsWith(".png") ? "image/png" : "image/jpeg";
    }
}
