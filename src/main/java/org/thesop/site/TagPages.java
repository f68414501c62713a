package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.thesop.house.ShownTag;
import org.thesop.house.Tags;
import org.thesop.newsstand.Shown;

/** The list of the stories that have a tag or one of its synonyms, a page at a time. */
@ApplicationScoped
@Transactional
public class TagPages {

    private static final int MOST = 20;

    @Inject
    Tags tags;

    @Inject
    Teasers teasers;

    @Inject
    Shown shown;

    /** The tag of this address; of a merged one, the tag that it leads to. Empty for a word that no story had. */
    public Optional<ShownTag> find(String slug) {
        return tags.find(slug);
    }

    /** The tag that has this address itself. */
    public Optional<ShownTag> named(String slug) {
        return find(slug).filter(tag -> tag.slug().equals(slug));
    }

    /** The tag's stories after the cursor; from the newest on when there is none. */
    public TagList of(ShownTag tag, String before) {
        var after = Cursor.of(before);
        var slugs = tags.slugs(tag);
        shown.tagName(tag.slug());
        shown.tagged(slugs);
        return new TagList(tag, after.isPresent(), teasers.ofTags(slugs, after.orElse(Cursor.NEWEST), MOST));
    }
}
