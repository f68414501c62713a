package org.thesop.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One rule of the style guide. {@link Guide} reads them from its text and says what the parts mean. */
public final class StyleRule {

    /** How far around a find an {@code unless} may reach, in characters. */
    private static final int AROUND = 80;

    private static final int MOST_FINDS = 500;

    /** What a rule says; {@code line} is where the guide's text begins it, from 1. */
    record Parts(
            int line,
            String id,
            StyleKind kind,
            Map<String, String> swaps,
            List<String> finds,
            String pattern,
            List<String> say,
            String why,
            List<String> right,
            List<String> wrong,
            List<String> except,
            List<String> unless,
            boolean leavesQuotes,
            boolean leavesNames,
            boolean exact,
            Set<Place> places,
            Set<String> languages) {}

    private final Parts parts;
    private final Literals literals;
    private final Pattern pattern;
    private final Literals except;
    private final List<Pattern> unless;

    /** @throws java.util.regex.PatternSyntaxException when an expression of it is none */
    StyleRule(Parts parts) {
        this.parts = parts;
        var words = new ArrayList<>(parts.finds());
        words.addAll(parts.swaps().keySet());
        literals = words.isEmpty() ? null : new Literals(words, parts.exact());
        pattern = literals == null ? expression(parts.pattern()) : literals.pattern();
        except = parts.except().isEmpty() ? null : new Literals(parts.except(), parts.exact());
        unless = parts.unless().stream().map(this::expression).toList();
    }

    private Pattern expression(String text) {
        return Pattern.compile(text, parts.exact() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * What breaks the rule here, in order.
     *
     * @throws Effort.ExhaustedException when an expression of it takes too long
     */
    List<Finding> findings(Passage passage, Effort effort) {
        if (!appliesTo(passage) || (literals != null && !literals.mayBeIn(passage))) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        try {
            var matcher = pattern.matcher(effort.on(passage.text()));
            while (found.size() < MOST_FINDS && matcher.find()) {
                if (matcher.end() > matcher.start() && !isLeft(passage, matcher, effort)) {
                    found.add(finding(passage.text(), matcher));
                }
            }
        } catch (StackOverflowError tooDeep) {
            // java.util.regex calls itself for each repetition of a group.
            throw new Effort.ExhaustedException();
        }
        return found;
    }

    private boolean appliesTo(Passage passage) {
        return parts.places().contains(passage.place())
                && (parts.languages().contains("*") || parts.languages().contains(passage.language()));
    }

    private boolean isLeft(Passage passage, MatchResult found, Effort effort) {
        var start = found.start();
        var end = found.end();
        return passage.isAddress(start, end)
                || (parts.leavesQuotes() && passage.isQuoted(start, end))
                || (parts.leavesNames() && passage.isName(start, end))
                || (except != null && isCovered(except.pattern(), passage, start, end, effort))
                || unless.stream().anyMatch(each -> isCovered(each, passage, start, end, effort));
    }

    private static boolean isCovered(Pattern cover, Passage passage, int start, int end, Effort effort) {
        var text = passage.text();
        var from = Math.max(0, start - AROUND);
        var to = Math.min(text.length(), end + AROUND);
        var matcher = cover.matcher(effort.on(text)).useTransparentBounds(true).useAnchoringBounds(false);
        for (matcher.region(from, to); matcher.find() && matcher.start() <= start; ) {
            if (matcher.end() >= end) {
                return true;
            }
        }
        return false;
    }

    private Finding finding(String text, MatchResult found) {
        var words = text.substring(found.start(), found.end());
        return new Finding(
                found.start(), found.end(), Finding.Kind.STYLE, id(), title(), parts.why(), replacements(words, found));
    }

    private List<String> replacements(String words, MatchResult found) {
        var swap = parts.swaps().entrySet().stream()
                .filter(each -> parts.exact()
                        ? each.getKey().equals(words)
                        : Literals.key(each.getKey()).equals(Literals.key(words)))
                .map(Map.Entry::getValue)
                .findFirst();
        return swap.map(List::of).orElse(parts.say()).stream()
                .map(say -> literals == null ? filled(say, found) : cased(say, words))
                .filter(say -> !say.equals(words))
                .toList();
    }

    /** {@code $1} stands for what the first group of the expression found. */
    private static String filled(String say, MatchResult found) {
        var filled = new StringBuilder();
        for (var at = 0; at < say.length(); at++) {
            var digit = say.charAt(at) == '$' && at + 1 < say.length() ? Character.digit(say.charAt(at + 1), 10) : -1;
            if (digit < 0) {
                filled.append(say.charAt(at));
            } else {
                at++;
                var group = digit > found.groupCount() ? null : found.group(digit);
                filled.append(group == null ? "" : group);
            }
        }
        return filled.toString();
    }

    /** The words as they stood: Advisor becomes Adviser, ADVISOR becomes ADVISER. */
    private String cased(String say, String words) {
        if (parts.exact() || say.isEmpty() || !Character.isUpperCase(words.codePointAt(0))) {
            return say;
        }
        var shouted = words.codePoints().filter(Character::isLetter).count() > 1
                && words.equals(words.toUpperCase(Locale.ROOT));
        return shouted ? say.toUpperCase(Locale.ROOT) : say.substring(0, 1).toUpperCase(Locale.ROOT) + say.substring(1);
    }

    /** The name of the rule, by which it is ignored and counted. */
    public String id() {
        return parts.id();
    }

    public StyleKind kind() {
        return parts.kind();
    }

    /** What the rule is called on screens: its id with spaces, {@code one to nine}. */
    public String title() {
        var words = parts.id().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The reason to learn from. */
    public String why() {
        return parts.why();
    }

    public List<String> right() {
        return parts.right();
    }

    public List<String> wrong() {
        return parts.wrong();
    }

    /** What is left alone although it looks like a find. */
    public List<String> except() {
        return parts.except();
    }

    /** Whether what people said, between quotation marks, is left as they said it. */
    public boolean leavesQuotes() {
        return parts.leavesQuotes();
    }

    public boolean leavesNames() {
        return parts.leavesNames();
    }

    Parts parts() {
        return parts;
    }
}
