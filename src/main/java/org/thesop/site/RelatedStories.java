package org.thesop.site;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The stories that readers of one are led to, each where the page has it. Sorted once: a page that is printed asks for each
 * list several times a line.
 *
 * @param followUps what it follows up, and what has followed it since
 * @param inPackage the rest of its package, in order, the main story first
 * @param translations the same in other languages, by language
 * @param more the newest of its section that its page does not name elsewhere
 * @param previous what came out in its section just before it, null for nothing
 * @param next what came out in its section just after it, null for nothing yet
 */
public record RelatedStories(
        List<Related> followUps,
        List<Related> inPackage,
        List<Related> translations,
        List<Related> more,
        Related previous,
        Related next) {

    private static final int MOST_MORE = 4;

    private static final Comparator<Related> IN_PACKAGE = Comparator.comparing(Related::as);

    /** Of all that a story is related to, as the database gives them. */
    public static RelatedStories of(List<Related> all) {
        return new RelatedStories(
                all.stream()
                        .filter(each -> each.as() == Related.As.BEFORE || each.as() == Related.As.AFTER)
                        .toList(),
                all.stream()
                        .filter(each -> each.as() == Related.As.MAIN || each.as() == Related.As.SIDEBAR)
                        .sorted(IN_PACKAGE)
                        .toList(),
                all.stream()
                        .filter(each -> each.as() == Related.As.TRANSLATION)
                        .sorted(Comparator.comparing(Related::language))
                        .toList(),
                more(all),
                first(all, Related.As.PREVIOUS),
                first(all, Related.As.NEXT));
    }

    private static List<Related> more(List<Related> all) {
        var named = all.stream()
                .filter(each -> each.as() != Related.As.MORE)
                .map(Related::path)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(each -> each.as() == Related.As.MORE && !named.contains(each.path()))
                .limit(MOST_MORE)
                .toList();
    }

    private static Related first(List<Related> all, Related.As as) {
        return all.stream().filter(each -> each.as() == as).findFirst().orElse(null);
    }
}
