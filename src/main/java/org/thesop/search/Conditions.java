package org.thesop.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.PaperZone;

/** What somebody asks for, and what they may find, in the words of the index. */
final class Conditions {

    /** Whoever asks for a word most likely remembers it from the headline. */
    private static final float HEADLINE_COUNTS = 3;

    private final SearchPredicateFactory f;
    private final PaperZone zone;
    private final LocalDate today;

    Conditions(SearchPredicateFactory f, PaperZone zone, LocalDate today) {
        this.f = f;
        this.zone = zone;
        this.today = today;
    }

    /** The same as {@link org.thesop.story.Permissions#READABLE}: all of its copy is this person's to read. */
    SearchPredicate readable(Person me) {
        var any = f.or().add(is(Fields.OUT, true)).add(is(Fields.NAMED, me.handle()));
        if (me.has(Role.EDITOR)) {
            any.add(is(Fields.HIDDEN, false));
        }
        return any.toPredicate();
    }

    /** Known to this person and not theirs to read: headline, section, state and deadline are, nothing else. */
    SearchPredicate onlyKnown(Person me) {
        return f.and().add(is(Fields.HIDDEN, false)).add(f.not(readable(me))).toPredicate();
    }

    /**
     * All that is asked for.
     *
     * @param handles whom the names in it mean
     * @param near whether words may be misspelt
     */
    SearchPredicate asked(Asked asked, Map<String, List<String>> handles, boolean near) {
        return all(asked, handles, term -> word(term, near));
    }

    /** The same of what everybody sees: words are the headline's. */
    SearchPredicate askedOfHeadlines(Asked asked, boolean near) {
        return all(asked, Map.of(), term -> headline(term, near));
    }

    private SearchPredicate all(
            Asked asked, Map<String, List<String>> handles, Function<AskedTerm, SearchPredicate> words) {
        var all = f.bool()
                .filter(f.matchAll()); // beside nothing but refusals; as a must each match would be scored twice
        for (var word : asked.words()) {
            if (word.not()) {
                all.mustNot(words.apply(word));
            } else {
                all.must(words.apply(word));
            }
        }
        for (var field : AskedField.values()) {
            var wanted = new ArrayList<SearchPredicate>();
            for (var term : asked.of(field)) {
                var condition = value(term, handles);
                if (term.not()) {
                    all.mustNot(condition);
                } else {
                    wanted.add(condition);
                }
            }
            switch (field) {
                // An edition has one of these: whoever names two means either.
                case STATE, SECTION, KIND, LANGUAGE, EDITOR, DUE ->
                    anyOf(wanted).forEach(all::filter);
                default -> wanted.forEach(all::filter);
            }
        }
        return all.toPredicate();
    }

    private List<SearchPredicate> anyOf(List<SearchPredicate> wanted) {
        if (wanted.size() < 2) {
            return wanted;
        }
        var any = f.or();
        wanted.forEach(any::add);
        return List.of(any.toPredicate());
    }

    /**
     * A word of the text, whose entry has the headline's words too: to ask both fields for each word of all that is found took
     * half of the time. One that stands in the headline counts more.
     */
    private SearchPredicate word(AskedTerm term, boolean near) {
        return f.bool()
                .must(in(term.pairs() ? Fields.PAIRS : Fields.TEXT, term, near))
                .should(f.bool().must(in(Fields.HEADLINE, term, near)).boost(HEADLINE_COUNTS))
                .toPredicate();
    }

    private SearchPredicate headline(AskedTerm term, boolean near) {
        return in(Fields.HEADLINE, term, near);
    }

    private SearchPredicate in(String field, AskedTerm term, boolean near) {
        if (term.beginning()) {
            return beginning(field, term);
        }
        if (term.severalWords()) {
            return f.phrase().field(field).matching(term.text()).toPredicate();
        }
        var match = f.match().field(field).matching(term.text());
        var slips = slips(term, near);
        return slips > 0 ? match.fuzzy(slips, 1).toPredicate() : match.toPredicate();
    }

    /** The index has words without the plural's s: some of those meant do not begin like this there. */
    private SearchPredicate beginning(String field, AskedTerm term) {
        var beginning = Likeness.folded(term.word());
        var any = f.or().add(f.wildcard().field(field).matching(beginning + "*"));
        Likeness.stems(beginning).forEach(stem -> any.add(f.match().field(field).matching(stem)));
        return any.toPredicate();
    }

    private static int slips(AskedTerm term, boolean near) {
        return near ? Likeness.slips(term.text()) : 0;
    }

    /** Whether any word may be misspelt: asking once more for what is near would find the same otherwise. */
    static boolean forgives(Asked asked) {
        return asked.words().stream()
                .anyMatch(term -> !term.beginning() && !term.severalWords() && Likeness.slips(term.text()) > 0);
    }

    private SearchPredicate value(AskedTerm term, Map<String, List<String>> handles) {
        return switch (term.field()) {
            case BY ->
                f.or().add(anyOf(Fields.BY, term, handles))
                        .add(f.phrase().field(Fields.OUTSIDE).matching(term.text()))
                        .toPredicate();
            case EDITOR -> anyOf(Fields.EDITOR, term, handles);
            case STATE -> is(Fields.STATE, Asked.name(term.text()));
            case KIND -> is(Fields.KIND, Asked.name(term.text()));
            case SECTION -> is(Fields.SECTION, term.text());
            case TAG -> is(Fields.TAG, term.text());
            case LANGUAGE -> is(Fields.LANGUAGE, term.text());
            case HEADLINE -> headline(new AskedTerm(null, term.text(), term.phrase(), false), false);
            case AFTER ->
                f.range().field(Fields.AT).atLeast(start(days(term).from())).toPredicate();
            case BEFORE ->
                f.range().field(Fields.AT).lessThan(start(days(term).from())).toPredicate();
            case DUE ->
                f.and()
                        .add(f.range()
                                .field(Fields.DEADLINE)
                                .atLeast(start(days(term).from())))
                        .add(f.range()
                                .field(Fields.DEADLINE)
                                .lessThan(start(days(term).to())))
                        .toPredicate();
        };
    }

    private SearchPredicate anyOf(String field, AskedTerm term, Map<String, List<String>> handles) {
        var meant = handles.getOrDefault(term.text(), List.of());
        return meant.isEmpty()
                ? f.matchNone().toPredicate()
                : f.terms().field(field).matchingAny(meant).toPredicate();
    }

    private SearchPredicate is(String field, Object value) {
        return f.match().field(field).matching(value).toPredicate();
    }

    private AskedDays days(AskedTerm term) {
        return AskedDays.read(term.text(), today).orElseThrow();
    }

    private long start(LocalDate day) {
        return zone.start(day).toEpochMilli();
    }
}
