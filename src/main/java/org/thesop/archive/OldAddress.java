package org.thesop.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thesop.story.Slug;
import org.thesop.story.Story;

/** An address of the old site, path and query, that leads to a story of this one. */
@Entity
@Table(name = "old_address")
class OldAddress {

    private static final Pattern LAST_WORDS = Pattern.compile("([^/]+)\\.(?:php|html)$");

    @Id
    private String path;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "story_id")
    private Story story;

    protected OldAddress() {}

    OldAddress(String path, Story story) {
        this.path = path;
        this.story = story;
    }

    Story story() {
        return story;
    }

    /**
     * The path and query of what somebody typed: a path, or a whole web address.
     *
     * @return empty when it is neither
     */
    static Optional<String> read(String typed) {
        try {
            var address = URI.create(typed.strip());
            var path = address.getRawPath();
            if (path == null || !path.startsWith("/")) {
                return Optional.empty();
            }
            return Optional.of(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The slug that an old story address ends with, when it has one. */
    static Optional<Slug> slug(String path) {
        var words = LAST_WORDS.matcher(path);
        return path.startsWith("/story/") && words.find() ? Optional.of(Slug.of(words.group(1))) : Optional.empty();
    }
}
