package org.thesop.story.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.thesop.platform.PaperZone;
import org.thesop.story.History;

/**
 * How a text grew, as a line on a field of {@value #WIDTH} by {@value #HEIGHT} and as figures, one a day.
 *
 * @param line the path of the line, in the language of SVG
 * @param area the same, closed along the foot
 * @param most the words at its highest
 * @param days the words at the end of each day, oldest first
 */
public record GrowthPlot(String line, String area, int most, String from, String to, List<Day> days) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 90;

    /** Fewer tell no story. */
    private static final int FEWEST = 3;

    /** How long it was when a day ended. */
    public record Day(String day, int words) {}

    /** Draws it; null when there are too few moments. */
    static GrowthPlot of(List<History.Length> lengths, PaperZone zone) {
        if (lengths.size() < FEWEST) {
            return null;
        }
        var most = lengths.stream().mapToInt(History.Length::words).max().orElseThrow();
        var first = lengths.get(0).at();
        var last = lengths.get(lengths.size() - 1).at();
        var line = new StringBuilder();
        for (var each : lengths) {
            var y = HEIGHT - (double) HEIGHT * each.words() / Math.max(1, most);
            line.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", line.isEmpty() ? "M" : " L", x(each.at(), first, last), y));
        }
        var area = line + " L" + WIDTH + " " + HEIGHT + " L0 " + HEIGHT + " Z";
        return new GrowthPlot(line.toString(), area, most, zone.full(first), zone.full(last), days(lengths, zone));
    }

    private static double x(Instant at, Instant first, Instant last) {
        var all = Math.max(1, last.toEpochMilli() - first.toEpochMilli());
        return (double) WIDTH * (at.toEpochMilli() - first.toEpochMilli()) / all;
    }

    private static List<Day> days(List<History.Length> lengths, PaperZone zone) {
        var days = new LinkedHashMap<String, Integer>();
        lengths.forEach(each -> days.put(zone.longDay(each.at()), each.words()));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
