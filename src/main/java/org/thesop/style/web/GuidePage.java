package org.thesop.style.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.story.web.Moves;
import org.thesop.style.CopyCheck;
import org.thesop.style.Guide;
import org.thesop.style.GuideVersionRow;
import org.thesop.style.IgnoredFindings;
import org.thesop.style.IgnoredRow;
import org.thesop.style.RefusedRuleRow;
import org.thesop.style.StyleGuide;
import org.thesop.style.StyleKind;
import org.thesop.style.StyleRule;

/** desk/style/guide: how the paper writes, for everybody to read. */
@Named
@RequestScoped
public class GuidePage {

    private static final int MOST_VERSIONS = 20;
    private static final int MOST_REFUSED = 20;
    private static final long OFTEN = 2;

    @Inject
    StyleGuide guide;

    @Inject
    IgnoredFindings ignored;

    @Inject
    CopyCheck check;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    private Guide rules;
    private List<Chapter> chapters;
    private List<GuideVersionRow> versions;
    private List<RefusedRuleRow> refused;
    private List<IgnoredRow> dictionary;

    /** The rules of one kind, in the order of the guide. */
    public record Chapter(StyleKind kind, List<StyleRule> rules) {}

    @PostConstruct
    void load() {
        rules = guide.rules();
        var byKind = new EnumMap<StyleKind, List<StyleRule>>(StyleKind.class);
        rules.rules().forEach(rule -> byKind.computeIfAbsent(rule.kind(), kind -> new ArrayList<>())
                .add(rule));
        chapters = Arrays.stream(StyleKind.values())
                .filter(byKind::containsKey)
                .map(kind -> new Chapter(kind, byKind.get(kind)))
                .toList();
        versions = guide.versions(MOST_VERSIONS);
        refused = isKeeper() ? ignored.mostRefused(OFTEN, MOST_REFUSED) : List.of();
        dictionary = ignored.everywhere();
    }

    public List<Chapter> getChapters() {
        return chapters;
    }

    public int getCount() {
        return rules.rules().size();
    }

    /** What was saved, newest first. */
    public List<GuideVersionRow> getVersions() {
        return versions;
    }

    /** Rules that people ignore. */
    public List<RefusedRuleRow> getRefused() {
        return refused;
    }

    /** Words that no rule looks at any more. */
    public List<IgnoredRow> getDictionary() {
        return dictionary;
    }

    /** Whether the person keeps the guide. */
    public boolean isKeeper() {
        return signedIn.has(Role.MANAGING_EDITOR);
    }

    public String forget(long id) {
        moves.attempt("style.forgotten", () -> check.forget(id, signedIn.person()));
        return "/desk/style/guide?faces-redirect=true";
    }
}
