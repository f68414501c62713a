package org.thesop.frontpage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.thesop.frontpage.StoryLine;
import org.thesop.frontpage.StoryLines;
import org.thesop.story.Section;

/** The stories to choose from, beside a page and for a slot: all, or {@code ?in=campus&words=buses}. */
@Named
@RequestScoped
public class StoryChoice {

    private static final int MOST = 25;
    private static final int LONGEST_WORDS = 100;

    @Inject
    HttpServletRequest request;

    @Inject
    RequestedPage requested;

    @Inject
    StoryLines stories;

    @Inject
    ArrangementTexts texts;

    private List<StoryLine> lines;

    public List<StoryLine> getLines() {
        if (lines == null) {
            var section = requested.section(getIn()).map(Section::id).orElse(null);
            lines = stories.toChoose(section, getWords(), MOST);
        }
        return lines;
    }

    public String about(StoryLine line) {
        return texts.about(line);
    }

    /** The slug of the section asked for; on a section's page its own when nothing is asked for, empty for all. */
    public String getIn() {
        var asked = request.getParameter("in");
        return asked != null ? asked : requested.page().isFront() ? "" : requested.getWord();
    }

    public String getWords() {
        var asked = request.getParameter("words");
        return asked == null || asked.length() > LONGEST_WORDS ? "" : asked;
    }

    /** What is asked for, to go on in an address. */
    String query() {
        return "&in=" + URLEncoder.encode(getIn(), StandardCharsets.UTF_8) + "&words="
                + URLEncoder.encode(getWords(), StandardCharsets.UTF_8);
    }
}
