package org.thesop.house;

/** A tag as readers see it: of a merged one, the name and the slug of the one that it leads to. */
public record ShownTag(String slug, String name) {

    /** The path of its page. */
    public String path() {
        return "/tag/" + slug;
    }
}
