package org.thesop.site;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The page on which clips are chosen.
 *
 * @param work all that there is, counted
 * @param teasers those of the section and year that were asked for
 */
public record ClipChoice(String handle, String name, ClipQuestion question, BodyOfWork work, List<Teaser> teasers) {

    public String path() {
        return "/people/" + handle + PublicAddress.CLIPS;
    }

    public String personPath() {
        return "/people/" + handle;
    }

    public String printedPath() {
        return "/people/" + handle + PublicAddress.CLIPS_PRINTED;
    }

    public boolean isChosen(Teaser teaser) {
        return question.chosen().contains(teaser.story());
    }

    /** What was chosen and is not in the list as it is narrowed now: it stays chosen. */
    public List<Long> chosenElsewhere() {
        var here = teasers.stream().map(Teaser::story).collect(Collectors.toSet());
        return question.chosen().stream().filter(story -> !here.contains(story)).toList();
    }
}
