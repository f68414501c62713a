package org.thesop.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thesop.story.Slug;

/**
 * Which of somebody's clips are asked for.
 *
 * @param section empty for all
 * @param year empty for all
 * @param chosen ids of stories, each once, at most {@value Clips#MOST_CHOSEN}
 * @param tooMany whether there were more
 * @param choosing whether the list is asked for, and not what was chosen
 * @param inVain whether somebody asked for what was chosen, and nothing was
 */
public record ClipQuestion(
        String section, String year, List<Long> chosen, boolean tooMany, boolean choosing, boolean inVain) {

    private static final Pattern ID = Pattern.compile("\\d{1,15}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    /**
     * What an address says; whatever in it is none of ours is as if it were not there.
     *
     * @param choosing whether it asks for the list
     * @param showing whether it asks for what was chosen
     */
    public static ClipQuestion of(String section, String year, String[] clips, boolean choosing, boolean showing) {
        var all = Arrays.stream(clips == null ? new String[0] : clips)
                .filter(clip -> ID.matcher(clip).matches())
                .map(Long::valueOf)
                .distinct()
                .toList();
        return new ClipQuestion(
                section == null || section.isBlank() ? "" : Slug.of(section).text(),
                year != null && YEAR.matcher(year).matches() ? year : "",
                all.stream().limit(Clips.MOST_CHOSEN).toList(),
                all.size() > Clips.MOST_CHOSEN,
                choosing || all.isEmpty(),
                showing && !choosing && all.isEmpty());
    }

    /** The first day of the year that is asked for. */
    Optional<LocalDate> from() {
        return year.isEmpty() ? Optional.empty() : Optional.of(LocalDate.of(Integer.parseInt(year), 1, 1));
    }

    /** The chosen ones as an address names them. */
    String query() {
        return chosen.stream().map(story -> "clip=" + story).collect(Collectors.joining("&"));
    }
}
