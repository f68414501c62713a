package org.thesop.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thesop.desk.PaperFigures;
import org.thesop.desk.PaperFigures.Figures;
import org.thesop.desk.PaperFigures.InTime;
import org.thesop.desk.PaperFigures.Output;
import org.thesop.platform.Days;
import org.thesop.platform.Messages;
import org.thesop.story.EditionState;

/** The pictures of the last weeks on the first page of editors, each with its figures as a table beside it. */
@Named
@RequestScoped
public class FiguresPanel {

    static final int WIDTH = 600;
    static final int HEIGHT = 150;

    private static final int STEP = WIDTH / PaperFigures.WEEKS;
    private static final int BAR = STEP - 14;

    /** Sections with a colour of their own; the smallest share the last one. */
    private static final int COLOURS = 6;

    @Inject
    PaperFigures paper;

    @Inject
    Messages messages;

    /** One rectangle; {@code colour} from 0. */
    public record Bar(int x, int y, int width, int height, int colour, String says) {}

    /** A name with its colour. */
    public record Key(String name, int colour, long stories) {}

    /** A row of a table: the week, and its figures as they are printed. */
    public record Row(String week, List<String> figures) {}

    /** How long copy is in a state; {@code width} of a hundred. */
    public record Wait(EditionState state, String half, int width, long times) {}

    private Figures figures;
    private List<Key> keys;

    @PostConstruct
    void load() {
        figures = paper.figures();
        keys = keys();
    }

    private List<Key> keys() {
        var sums = new LinkedHashMap<String, Long>();
        figures.output().forEach(each -> sums.merge(each.section(), each.stories(), Long::sum));
        var most = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var own = most.size() <= COLOURS ? most.size() : COLOURS - 1;
        var all = new ArrayList<Key>();
        for (var each : most.subList(0, own)) {
            var name = each.getKey().isEmpty() ? messages.text("row.noSection") : each.getKey();
            all.add(new Key(name, all.size(), each.getValue()));
        }
        if (own < most.size()) {
            var rest = most.subList(own, most.size()).stream()
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            all.add(new Key(messages.text("figures.others"), own, rest));
        }
        return all;
    }

    /** What went out in each week, the sections one upon another. */
    public List<Bar> getOutput() {
        var highest = Math.max(1, weeks().mapToLong(this::sum).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (var week = 0; week < PaperFigures.WEEKS; week++) {
            var below = 0L;
            for (var key : keys) {
                var stories = stories(week, key);
                if (stories > 0) {
                    // Each edge is rounded by itself: rounded heights would add up to more than the picture.
                    var foot = edge(below, highest);
                    below += stories;
                    var top = edge(below, highest);
                    var says = messages.text("figures.output.bar", name(week), key.name(), stories);
                    bars.add(new Bar(week * STEP + 7, top, BAR, Math.max(1, foot - top - 1), key.colour(), says));
                }
            }
        }
        return bars;
    }

    private static int edge(long stories, long highest) {
        return HEIGHT - (int) Math.round((double) HEIGHT * stories / highest);
    }

    private long sum(int week) {
        return keys.stream().mapToLong(key -> stories(week, key)).sum();
    }

    private long stories(int week, Key key) {
        var monday = monday(week);
        return figures.output().stream()
                .filter(each -> each.week().equals(monday) && key(each).equals(key))
                .mapToLong(Output::stories)
                .sum();
    }

    private Key key(Output each) {
        var name = each.section().isEmpty() ? messages.text("row.noSection") : each.section();
        return keys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseGet(() -> keys.get(keys.size() - 1));
    }

    public List<Key> getKeys() {
        return keys;
    }

    public List<Row> getOutputRows() {
        return weeks().mapToObj(week -> new Row(
                        name(week),
                        keys.stream()
                                .map(key -> String.valueOf(stories(week, key)))
                                .toList()))
                .toList();
    }

    public String getOutputSummary() {
        return messages.text(
                "figures.output.sum",
                keys.stream().mapToLong(Key::stories).sum(),
                sum(PaperFigures.WEEKS - 1),
                sum(PaperFigures.WEEKS - 2));
    }

    /** How long half of all copy is in each state. */
    public List<Wait> getWaits() {
        var longest = figures.pace().stream()
                .mapToLong(each -> each.median().toSeconds())
                .max()
                .orElse(1);
        return figures.pace().stream()
                .map(each -> new Wait(
                        each.state(),
                        length(each.median()),
                        (int) Math.max(1, 100 * each.median().toSeconds() / Math.max(1, longest)),
                        each.times()))
                .toList();
    }

    private String length(Duration length) {
        if (length.toMinutes() < 90) {
            return messages.text("figures.minutes", length.toMinutes());
        }
        return length.toHours() < 48
                ? messages.text("figures.hours", length.toHours())
                : messages.text("figures.days", length.toDays());
    }

    /** The share in time of each week in which something was due. */
    public List<Bar> getInTime() {
        var weeks = figures.inTime().stream().collect(Collectors.toMap(InTime::week, each -> each));
        return weeks().filter(week -> weeks.containsKey(monday(week)))
                .mapToObj(week -> {
                    var each = weeks.get(monday(week));
                    var height = (int) (HEIGHT * each.inTime() / each.due());
                    var says = messages.text("figures.inTime.bar", name(week), each.inTime(), each.due());
                    return new Bar(week * STEP + 7, HEIGHT - height, BAR, Math.max(2, height), 0, says);
                })
                .toList();
    }

    public List<Row> getInTimeRows() {
        return figures.inTime().stream()
                .map(each -> new Row(
                        Days.dayOfYear(each.week()),
                        List.of(
                                String.valueOf(each.inTime()),
                                String.valueOf(each.due()),
                                share(each.inTime(), each.due()))))
                .toList();
    }

    public String getInTimeSummary() {
        var due = figures.inTime().stream().mapToLong(InTime::due).sum();
        var inTime = figures.inTime().stream().mapToLong(InTime::inTime).sum();
        return due == 0
                ? messages.text("figures.inTime.none")
                : messages.text("figures.inTime.sum", share(inTime, due), inTime, due);
    }

    private static String share(long part, long all) {
        return Math.round(100.0 * part / all) + " %";
    }

    /** The weeks that have their name under the picture, every third. */
    public List<Bar> getWeekNames() {
        return weeks().filter(week -> (PaperFigures.WEEKS - 1 - week) % 3 == 0)
                .mapToObj(week -> new Bar(week * STEP + STEP / 2, HEIGHT + 18, 0, 0, 0, name(week)))
                .toList();
    }

    private static IntStream weeks() {
        return IntStream.range(0, PaperFigures.WEEKS);
    }

    private String name(int week) {
        return Days.dayOfYear(monday(week));
    }

    private LocalDate monday(int week) {
        return figures.firstWeek().plusWeeks(week);
    }
}
