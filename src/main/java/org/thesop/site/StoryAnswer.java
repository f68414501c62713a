package org.thesop.site;

/**
 * What stands at a story's address: one of these, the others null.
 *
 * @param movedTo the path of the address it has now
 */
public record StoryAnswer(PublishedStory story, WithdrawnStory withdrawn, String movedTo) {

    static StoryAnswer shows(PublishedStory story) {
        return new StoryAnswer(story, null, null);
    }

    static StoryAnswer tells(WithdrawnStory withdrawn) {
        return new StoryAnswer(null, withdrawn, null);
    }

    static StoryAnswer moved(String path) {
        return new StoryAnswer(null, null, path);
    }
}
