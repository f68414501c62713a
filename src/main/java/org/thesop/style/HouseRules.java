package org.thesop.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.thesop.story.Edition;

/** Which of the paper's own rules a piece of copy breaks, and how often. Grammar and spelling are not asked for. */
@ApplicationScoped
@Transactional
public class HouseRules {

    @Inject
    StyleGuide guide;

    @Inject
    IgnoredFindings ignored;

    /**
     * One rule and how often the copy breaks it.
     *
     * @param title what the rule is called on screens
     */
    public record Broken(String rule, String title, int times) {}

    private record Part(Place place, String text) {}

    /** In the order in which they are first broken; what somebody ignored for good is not counted. */
    public List<Broken> brokenBy(Edition edition) {
        var rules = guide.rules();
        var leave = Stream.concat(ignored.in(edition.story()).stream(), ignored.everywhere().stream())
                .toList();
        var language = edition.copy().language();
        var counts = new LinkedHashMap<String, Broken>();
        for (var part : parts(edition)) {
            for (var found : rules.check(new Passage(part.text(), part.place(), language))
                    .findings()) {
                var words = IgnoredFinding.Words.in(part.text(), found.start(), found.end());
                if (leave.stream().noneMatch(row -> row.covers(found.rule(), words))) {
                    counts.merge(
                            found.rule(),
                            new Broken(found.rule(), found.title(), 1),
                            (some, more) -> new Broken(some.rule(), some.title(), some.times() + more.times()));
                }
            }
        }
        return List.copyOf(counts.values());
    }

    private static List<Part> parts(Edition edition) {
        var copy = edition.copy();
        var parts = new ArrayList<Part>();
        parts.add(new Part(Place.HEADLINE, copy.headline()));
        parts.add(new Part(Place.DECK, copy.deck()));
        parts.add(new Part(Place.SUMMARY, copy.summary()));
        copy.body().text().lines().forEach(line -> parts.add(new Part(Place.BODY, line)));
        parts.removeIf(part -> part.text().isBlank());
        return parts;
    }
}
