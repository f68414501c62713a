package org.thesop.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.thesop.style.GuideProblem.Reason;

/** Reads one text of the style guide, and tries each of its rules on its own examples. */
final class GuideReader {

    private static final int MOST_RULES = 1_000;
    private static final int PROBE = 3_000;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> ONCE = Set.of("rule", "kind", "pattern", "why", "leave", "case", "in", "language");
    private static final Set<String> REPEATED = Set.of("swap", "find", "say", "except", "unless", "right", "wrong");

    private record Line(int number, String key, String value) {}

    private final String text;
    private final List<GuideProblem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    GuideReader(String text) {
        this.text = text == null ? "" : text;
    }

    Guide guide() {
        var rules = new ArrayList<StyleRule>();
        if (text.length() > Guide.LONGEST) {
            problem(1, Reason.TOO_LONG, String.valueOf(Guide.LONGEST));
        } else {
            for (var block : blocks()) {
                rule(block, rules);
            }
        }
        if (rules.size() > MOST_RULES) {
            problem(rules.get(MOST_RULES).parts().line(), Reason.TOO_MANY, String.valueOf(MOST_RULES));
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(GuideProblem::line));
            throw new NotAGuideException(problems);
        }
        return new Guide(rules);
    }

    private List<List<Line>> blocks() {
        var blocks = new ArrayList<List<Line>>();
        List<Line> block = new ArrayList<>();
        var number = 0;
        for (var raw : text.split("\\R", -1)) {
            number++;
            var line = raw.strip();
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isEmpty()) {
                block = ended(block, blocks);
                continue;
            }
            var colon = line.indexOf(':');
            var key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (!ONCE.contains(key) && !REPEATED.contains(key)) {
                problem(number, Reason.NOT_A_KEY, shortened(line));
                continue;
            }
            if (key.equals("rule")) {
                block = ended(block, blocks);
            } else if (block.isEmpty()) {
                problem(number, Reason.NO_RULE_YET, shortened(line));
                continue;
            }
            block.add(new Line(number, key, line.substring(colon + 1).strip()));
        }
        ended(block, blocks);
        return blocks;
    }

    private static List<Line> ended(List<Line> block, List<List<Line>> blocks) {
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return new ArrayList<>();
    }

    private void rule(List<Line> block, List<StyleRule> rules) {
        var before = problems.size();
        var lines = new HashMap<String, List<Line>>();
        block.forEach(line ->
                lines.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line));
        var first = block.get(0).number();
        lines.forEach((key, all) -> {
            if (ONCE.contains(key) && all.size() > 1) {
                problem(all.get(1).number(), Reason.TWICE, key);
            }
            all.stream()
                    .filter(line -> line.value().isEmpty())
                    .forEach(line -> problem(line.number(), Reason.EMPTY, key));
        });
        if (problems.size() > before) {
            return;
        }
        var parts = parts(first, lines);
        if (problems.size() == before) {
            tried(parts, lines, rules);
        }
    }

    private StyleRule.Parts parts(int first, Map<String, List<Line>> lines) {
        var id = one(lines, "rule", "");
        check(first, id, each -> ID.matcher(each).matches(), Reason.ODD_ID);
        check(first, id, ids::add, Reason.SAME_ID);
        for (var needed : List.of("kind", "why", "wrong", "right")) {
            if (!lines.containsKey(needed)) {
                problem(first, Reason.MISSING, needed);
            }
        }
        var kind = StyleKind.named(one(lines, "kind", ""));
        if (kind.isEmpty() && lines.containsKey("kind")) {
            problem(at(lines, "kind"), Reason.ODD_KIND, one(lines, "kind", ""));
        }
        var pattern = one(lines, "pattern", null);
        var swaps = swaps(lines);
        var finds = parted(lines, "find");
        if (pattern == null && swaps.isEmpty() && finds.isEmpty() && !lines.containsKey("swap")) {
            problem(first, Reason.NOTHING_TO_FIND, "");
        } else if (pattern != null && !(swaps.isEmpty() && finds.isEmpty())) {
            problem(at(lines, "pattern"), Reason.TWO_WAYS, "");
        }
        var leave = words(lines, "leave", Set.of("quotes", "names"), Reason.ODD_LEAVE);
        var exact = words(lines, "case", Set.of("exact"), Reason.ODD_CASE);
        return new StyleRule.Parts(
                first,
                id,
                kind.orElse(StyleKind.SPELLING),
                swaps,
                finds,
                pattern,
                parted(lines, "say").stream().map(GuideReader::unquoted).toList(),
                one(lines, "why", ""),
                all(lines, "right"),
                all(lines, "wrong"),
                parted(lines, "except"),
                all(lines, "unless"),
                leave.contains("quotes"),
                leave.contains("names"),
                exact.contains("exact"),
                places(lines),
                Set.of(one(lines, "language", "en").toLowerCase(Locale.ROOT).split("[\\s,]+")));
    }

    private Map<String, String> swaps(Map<String, List<Line>> lines) {
        var swaps = new LinkedHashMap<String, String>();
        for (var line : lines.getOrDefault("swap", List.of())) {
            var arrow = line.value().indexOf("->");
            var from = arrow < 0 ? "" : line.value().substring(0, arrow).strip();
            var to = arrow < 0 ? "" : line.value().substring(arrow + 2).strip();
            if (from.isEmpty() || to.isEmpty()) {
                problem(line.number(), Reason.ODD_SWAP, shortened(line.value()));
            } else {
                swaps.put(from, to);
            }
        }
        return swaps;
    }

    private Set<Place> places(Map<String, List<Line>> lines) {
        var named = one(lines, "in", null);
        if (named == null) {
            return EnumSet.allOf(Place.class);
        }
        var places = EnumSet.noneOf(Place.class);
        for (var each : named.split("[\\s,]+")) {
            Place.named(each).ifPresentOrElse(places::add, () -> problem(at(lines, "in"), Reason.ODD_PLACE, each));
        }
        return places;
    }

    private Set<String> words(Map<String, List<Line>> lines, String key, Set<String> known, Reason otherwise) {
        var words = new HashSet<>(Arrays.asList(
                one(lines, key, "").toLowerCase(Locale.ROOT).strip().split("[\\s,]+")));
        words.remove("");
        words.stream().filter(each -> !known.contains(each)).forEach(each -> problem(at(lines, key), otherwise, each));
        return words;
    }

    /** A rule has to be an expression, end in time, find what it says is wrong, and leave what it says is right. */
    private void tried(StyleRule.Parts parts, Map<String, List<Line>> lines, List<StyleRule> rules) {
        for (var key : List.of("pattern", "unless")) {
            for (var line : lines.getOrDefault(key, List.of())) {
                if (!isExpression(line)) {
                    return;
                }
            }
        }
        var rule = new StyleRule(parts);
        if (!groupsAreThere(parts, lines)) {
            return;
        }
        try {
            for (var probe : probes(parts)) {
                rule.findings(passage(probe, parts), new Effort());
            }
            for (var line : lines.get("wrong")) {
                if (rule.findings(passage(line.value(), parts), new Effort()).isEmpty()) {
                    problem(line.number(), Reason.WRONG_NOT_FOUND, shortened(line.value()));
                }
            }
            for (var line : lines.get("right")) {
                rule.findings(passage(line.value(), parts), new Effort()).stream()
                        .findFirst()
                        .ifPresent(found -> problem(
                                line.number(), Reason.RIGHT_FOUND, line.value().substring(found.start(), found.end())));
            }
        } catch (Effort.ExhaustedException tooLong) {
            problem(
                    lines.containsKey("pattern") ? at(lines, "pattern") : parts.line(),
                    Reason.TAKES_TOO_LONG,
                    parts.id());
        }
        rules.add(rule);
    }

    private boolean isExpression(Line line) {
        try {
            Pattern.compile(line.value());
            return true;
        } catch (PatternSyntaxException none) {
            problem(line.number(), Reason.ODD_PATTERN, none.getDescription());
        } catch (StackOverflowError tooDeep) {
            problem(line.number(), Reason.TAKES_TOO_LONG, "");
        }
        return false;
    }

    private boolean groupsAreThere(StyleRule.Parts parts, Map<String, List<Line>> lines) {
        if (parts.pattern() == null) {
            return true;
        }
        var groups = Pattern.compile(parts.pattern()).matcher("").groupCount();
        var highest = parts.say().stream()
                .flatMap(say -> Pattern.compile("\\$(\\d)").matcher(say).results())
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
        if (highest > groups) {
            problem(at(lines, "say"), Reason.ODD_GROUP, "$" + highest);
        }
        return highest <= groups;
    }

    /** Texts that bring a careless expression to its knees: its own letters and examples again and again. */
    private static List<String> probes(StyleRule.Parts parts) {
        if (parts.pattern() == null && parts.unless().isEmpty()) {
            return List.of();
        }
        var probes = new ArrayList<String>();
        for (var each : List.of("a", "A", "1", " ", "a ", "1,", ".", "“a ", "-")) {
            probes.add(each.repeat(PROBE / each.length()) + "\u0000");
        }
        parts.wrong().forEach(each -> probes.add((each + " ").repeat(1 + PROBE / (each.length() + 1)) + "\u0000"));
        var letters = String.join("", parts.unless()) + (parts.pattern() == null ? "" : parts.pattern());
        letters.codePoints()
                .filter(Character::isLetterOrDigit)
                .distinct()
                .limit(40)
                .forEach(letter -> probes.add(Character.toString(letter).repeat(PROBE) + "\u0000"));
        return probes;
    }

    private static Passage passage(String example, StyleRule.Parts parts) {
        var language = parts.languages().contains("*")
                ? "en"
                : parts.languages().iterator().next();
        return new Passage(example, parts.places().iterator().next(), language);
    }

    private static String one(Map<String, List<Line>> lines, String key, String otherwise) {
        return lines.containsKey(key) ? lines.get(key).get(0).value() : otherwise;
    }

    private static List<String> all(Map<String, List<Line>> lines, String key) {
        return lines.getOrDefault(key, List.of()).stream().map(Line::value).toList();
    }

    private static List<String> parted(Map<String, List<Line>> lines, String key) {
        return all(lines, key).stream()
                .flatMap(value -> Arrays.stream(value.split("\\|", -1)))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** {@code " "} is a space, {@code ""} nothing at all. */
    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static int at(Map<String, List<Line>> lines, String key) {
        return lines.get(key).get(0).number();
    }

    private void check(int line, String value, Predicate<String> fine, Reason otherwise) {
        if (!fine.test(value)) {
            problem(line, otherwise, shortened(value));
        }
    }

    private void problem(int line, Reason reason, String words) {
        problems.add(new GuideProblem(line, reason, words));
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, 59) + "…";
    }
}
