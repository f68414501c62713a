package org.thesop.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The style guide, read from its text. A rule is a block of lines {@code key: value}, parted from the next by an empty
 * line; a line that begins with {@code #} is a note of its keepers.
 *
 * <pre>
 * rule: adviser                     its name, first line of each
 * kind: spelling                    chapter, see {@link StyleKind}
 * swap: advisor -&gt; adviser          words to find, and what to write instead; may be repeated
 * find: utilize | make use of       or words to find, with …
 * say: use                          … what could be written instead, "" for nothing; no line when it has to be
 *                                   thought about
 * pattern: (\d+)%                   or a regular expression of Java; say may take its groups by $1
 * why: We follow …                  the reason, one or two sentences
 * wrong: Her advisor said no.       what the rule finds: tried when the guide is saved
 * right: Her adviser said no.       what it must not find
 * except: Resident Advisor          passages left alone
 * unless: \d+ percent               or what an expression covers is left alone
 * leave: quotes names               what people said, and names
 * case: exact                       capital letters matter
 * in: body headline                 where; everywhere when not said
 * language: en                      or * for all; en when not said
 * </pre>
 */
public final class Guide {

    /** The longest text of a guide, in characters. */
    public static final int LONGEST = 200_000;

    private final List<StyleRule> rules;

    Guide(List<StyleRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads a guide's text.
     *
     * @throws NotAGuideException with all that is wrong in it
     */
    public static Guide read(String text) {
        return new GuideReader(text).guide();
    }

    /** In the order of the text. */
    public List<StyleRule> rules() {
        return rules;
    }

    public Optional<StyleRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** What a check of a paragraph against the rules came to: the rules in {@code cutOff} took too long and were left. */
    record Outcome(List<Finding> findings, List<String> cutOff) {}

    /** What breaks a rule in this passage, in order. Of two at the same words both are kept: they say different things. */
    Outcome check(Passage passage) {
        var found = new ArrayList<Finding>();
        var cutOff = new ArrayList<String>();
        var effort = new Effort();
        for (var rule : rules) {
            try {
                found.addAll(rule.findings(passage, effort));
            } catch (Effort.ExhaustedException tooLong) {
                cutOff.add(rule.id());
            }
        }
        found.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
        return new Outcome(found, cutOff);
    }
}
