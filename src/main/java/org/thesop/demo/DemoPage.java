package org.thesop.demo;

import java.util.Locale;
import java.util.Map;
import org.thesop.frontpage.ArrangementVersion;
import org.thesop.frontpage.Arrangements;
import org.thesop.frontpage.Arranging;
import org.thesop.frontpage.PaperPage;
import org.thesop.frontpage.Pick;
import org.thesop.frontpage.Spot;
import org.thesop.frontpage.Template;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.Stories;

/** Arranges one page of the demo as its file says, one change after the other. */
class DemoPage {

    private static final String FRONT = "front";

    private final DemoFile file;
    private final DemoTime time;
    private final Person by;
    private final Map<String, Edition> told;
    private final Stories stories;
    private final Arranging arranging;
    private final Arrangements arrangements;

    DemoPage(
            DemoFile file,
            DemoTime time,
            Map<String, Person> people,
            Map<String, Edition> told,
            Stories stories,
            Arranging arranging,
            Arrangements arrangements) {
        this.file = file;
        this.time = time;
        this.by = people.get(file.get("by"));
        this.told = told;
        this.stories = stories;
        this.arranging = arranging;
        this.arrangements = arrangements;
    }

    void live() {
        var page = file.get("page").equals(FRONT) ? PaperPage.FRONT : new PaperPage(section(file.get("page")));
        for (var template : file.all("row")) {
            var form = Template.valueOf(template.toUpperCase(Locale.ROOT).replace(' ', '_'));
            arranging.addRow(page, newest(page), form, null, by);
        }
        file.all("put").forEach(line -> place(page, line, false));
        file.all("rule").forEach(line -> place(page, line, true));
        if (file.find("out").isPresent()) {
            arranging.putOut(page, newest(page), by);
        }
    }

    /** {@code row place | slug | from | until}, both counted from 1; the times may be left out. */
    private void place(PaperPage page, String line, boolean rule) {
        var parts = line.split("\\s*\\|\\s*", -1);
        var place = parts[0].split(" ", 2);
        var at = new Spot(Integer.parseInt(place[0]) - 1, Integer.parseInt(place[1]) - 1);
        var from = parts.length > 2 ? time.at(parts[2]) : null;
        var until = parts.length > 3 ? time.at(parts[3]) : null;
        var pick = rule
                ? Pick.newestOf(section(parts[1]), from, until)
                : Pick.story(told.get(parts[1]).story().id(), from, until);
        arranging.place(page, newest(page), at, pick, by);
    }

    private int newest(PaperPage page) {
        return arrangements.newest(page).map(ArrangementVersion::number).orElse(0);
    }

    private long section(String slug) {
        return stories.section(slug).orElseThrow().id();
    }
}
