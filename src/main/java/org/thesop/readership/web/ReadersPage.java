package org.thesop.readership.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.thesop.people.SignedIn;
import org.thesop.platform.AddressWords;
import org.thesop.platform.Days;
import org.thesop.platform.Messages;
import org.thesop.readership.ReadDay;
import org.thesop.readership.ReadStory;
import org.thesop.readership.Readership;

/** desk/readers/readers: what readers read, day by day and story by story. */
@Named
@RequestScoped
public class ReadersPage {

    static final int WIDTH = 600;
    static final int HEIGHT = 150;

    private static final int MOST = 50;
    private static final List<Integer> PERIODS = List.of(7, 28, 90);

    @Inject
    Readership readership;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    /** One day as a bar. */
    public record Bar(double x, int y, double width, int height, String says) {}

    /** A day's name under its bar. */
    public record Name(double x, String says) {}

    /** A round number, and the line at its height. */
    public record Level(int y, long says) {}

    private int days;
    private boolean mine;
    private List<ReadStory> stories;
    private List<ReadDay> read;
    private ReadStory chosen;

    @PostConstruct
    void load() {
        days = Optional.ofNullable(request.getParameter("days"))
                .filter(typed -> typed.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(PERIODS::contains)
                .orElse(PERIODS.get(1));
        mine = "mine".equals(request.getParameter("of"));
        stories = readership.mostRead(days, mine ? signedIn.person() : null, MOST);
        var wanted = request.getParameter("story");
        chosen = stories.stream()
                .filter(each -> String.valueOf(each.id()).equals(wanted))
                .findFirst()
                .orElse(null);
        read = readership.days(days, Optional.ofNullable(chosen).map(ReadStory::id));
    }

    /** The address of this page with another period, of the same stories. */
    public String over(int period) {
        return address(period, mine, chosen);
    }

    /** The address with everybody's stories or one's own. */
    public String of(boolean own) {
        return address(days, own, null);
    }

    /** The address with one story's days; of the whole paper's for the one that is chosen. */
    public String about(ReadStory story) {
        return address(days, mine, isChosen(story) ? null : story);
    }

    private static String address(int days, boolean mine, ReadStory story) {
        var said = new LinkedHashMap<String, String>();
        said.put("days", String.valueOf(days));
        said.put("of", mine ? "mine" : "");
        said.put("story", story == null ? "" : String.valueOf(story.id()));
        return "readers?" + AddressWords.write(said);
    }

    public boolean isChosen(ReadStory story) {
        return story.equals(chosen);
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public int getDays() {
        return days;
    }

    public boolean isMine() {
        return mine;
    }

    public List<ReadStory> getStories() {
        return stories;
    }

    /** How long a story's bar is, in hundredths of the longest. */
    public long part(ReadStory story) {
        return Math.max(1, Math.round(100.0 * story.times() / stories.get(0).times()));
    }

    private long highest() {
        return Math.max(1, read.stream().mapToLong(ReadDay::times).max().orElse(1));
    }

    /** Two to five lines to read the bars by; none where nothing was read. */
    public List<Level> getLevels() {
        return getTotal() == 0 ? List.of() : levels(highest());
    }

    static List<Level> levels(long highest) {
        var step = step(highest);
        return LongStream.iterate(step, value -> value <= highest, value -> value + step)
                .mapToObj(value -> new Level((int) Math.round(HEIGHT - (double) HEIGHT * value / highest), value))
                .toList();
    }

    /** One, two or five, with zeros behind it, as large as leaves two lines where there can be two. */
    private static long step(long highest) {
        var tens = (long) Math.pow(10, Math.floor(Math.log10(highest)));
        return LongStream.of(5 * tens, 2 * tens, tens, tens / 2, tens / 5)
                .filter(each -> each > 0 && highest / each >= 2)
                .findFirst()
                .orElse(1);
    }

    public List<Bar> getBars() {
        var highest = highest();
        var step = (double) WIDTH / read.size();
        var bars = new ArrayList<Bar>();
        for (var at = 0; at < read.size(); at++) {
            var day = read.get(at);
            if (day.times() > 0) {
                var height = (int) Math.max(1, Math.round((double) HEIGHT * day.times() / highest));
                var says = messages.text("readers.bar", Days.dayOfYear(day.day()), day.times());
                bars.add(new Bar(at * step + step * 0.1, HEIGHT - height, step * 0.8, height, says));
            }
        }
        return bars;
    }

    /** The first day of each week, and today. */
    public List<Name> getNames() {
        var step = (double) WIDTH / read.size();
        var every = Math.max(1, read.size() / 7);
        var names = new ArrayList<Name>();
        for (var at = read.size() - 1; at >= 0; at -= every) {
            names.add(new Name(at * step + step / 2, Days.dayOfYear(read.get(at).day())));
        }
        return names;
    }

    public List<ReadDay> getRead() {
        return read;
    }

    public String day(ReadDay day) {
        return Days.dayOfYear(day.day());
    }

    public long getTotal() {
        return read.stream().mapToLong(ReadDay::times).sum();
    }

    /** What the picture shows, in a sentence. */
    public String getSummary() {
        return chosen == null
                ? messages.text("readers.sum", getTotal(), days)
                : messages.text("readers.sum.of", getTotal(), days, chosen.headline());
    }
}
