package org.thesop.search.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thesop.search.PaperFound;
import org.thesop.search.PaperFound.Facet;
import org.thesop.search.PaperQuestion;

/**
 * What a reader sees who searches the paper.
 *
 * @param whole whether all of the paper can be found by now
 * @param writer the name of the person whose stories are asked for, null for all
 * @param suggested words for who does not know what to ask
 */
public record ReaderSearchPage(
        PaperQuestion question, PaperFound found, boolean whole, String writer, List<String> suggested) {

    /**
     * A link to a narrower question, or to a wider one.
     *
     * @param on whether it is asked for, so that the link takes it away
     */
    public record Narrower(String name, long count, boolean on, String path) {}

    public boolean nothingAsked() {
        return question.isEmpty();
    }

    public boolean nothingFound() {
        return !question.isEmpty() && found.total() == 0;
    }

    public List<Narrower> sections() {
        return found.sections().stream()
                .map(each -> narrower(each, question.section(), question.in(each.value())))
                .toList();
    }

    public List<Narrower> writers() {
        return found.writers().stream()
                .map(each -> narrower(each, question.by(), question.writtenBy(each.value())))
                .toList();
    }

    public List<Narrower> years() {
        return found.years().stream()
                .map(each -> narrower(each, question.year(), question.of(each.value())))
                .toList();
    }

    private static Narrower narrower(Facet facet, String asked, PaperQuestion then) {
        return new Narrower(facet.name(), facet.count(), facet.value().equals(asked), then.path());
    }

    /** The key of what a reader is told who finds nothing; that there is nothing is said only where all was looked through. */
    public String nothingTitle() {
        if (found.givenUp()) {
            return "search.paper.givenUp";
        }
        return question.words().isEmpty() || !whole ? "search.paper.none.here" : "search.paper.none";
    }

    /** The key of what to do then. */
    public String nothingText() {
        return found.givenUp() ? "search.paper.givenUp.text" : "search.paper.none.text";
    }

    /** What narrows the question now, each with the way back; also where nothing was found. */
    public List<Narrower> narrowedBy() {
        return Stream.of(
                        asked(question.section(), nameOfSection(), question.in(question.section())),
                        asked(question.by(), writer, question.writtenBy(question.by())),
                        asked(question.year(), question.year(), question.of(question.year())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Narrower> asked(String value, String name, PaperQuestion without) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new Narrower(name, 0, true, without.path()));
    }

    private String nameOfSection() {
        return found.sections().stream()
                .filter(each -> each.value().equals(question.section()))
                .map(Facet::name)
                .findFirst()
                .orElse(question.section());
    }

    /** The question in the words that were perhaps meant, null for none. */
    public String insteadPath() {
        return found.instead() == null ? null : question.saying(found.instead()).path();
    }

    /** The other way to sort. */
    public String sortPath() {
        return question.sorted(!question.newest()).path();
    }

    /** Whether there are two ways to sort: without words nothing fits better than another. */
    public boolean sortable() {
        return !question.words().isEmpty() && found.total() > 1;
    }

    public String previousPath() {
        return question.page() > 1 ? question.turned(question.page() - 1).path() : null;
    }

    public String nextPath() {
        return found.more() ? question.turned(question.page() + 1).path() : null;
    }
}
