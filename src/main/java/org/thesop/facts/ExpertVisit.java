package org.thesop.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.thesop.platform.Spoken;
import org.thesop.story.Copy;
import org.thesop.story.Passage;

/**
 * What an expert outside is shown.
 *
 * @param over whether the link has ended or was taken back; then nothing of the story is here
 * @param whole whether the whole text is asked about, and not single passages
 * @param general what the expert has said about the whole
 */
public record ExpertVisit(
        boolean over,
        String expert,
        String askedBy,
        String message,
        Instant until,
        String language,
        String headline,
        String deck,
        boolean whole,
        List<Part> parts,
        List<String> general) {

    /**
     * A paragraph, subhead, line of a list or caption.
     *
     * @param element see {@link org.thesop.story.BodyPart}
     * @param html canonical markup, safe to print
     * @param start where it begins in the body's plain text
     * @param asked whether it is one of those asked about
     * @param remarks what the expert has said about it
     */
    public record Part(
            int number, String element, String text, String html, int start, boolean asked, List<String> remarks) {

        int end() {
            return start + text.length();
        }

        /** The paragraph's element in a page: a subhead one lower than the headline, everything else a paragraph. */
        public boolean subhead() {
            return element.startsWith("h");
        }

        Part with(boolean askedAbout, List<String> said) {
            return new Part(number, element, text, html, start, askedAbout, said);
        }

        private boolean holds(Passage passage) {
            return passage != null
                    && passage.field() == Passage.Field.BODY
                    && passage.start() < end()
                    && start < passage.end();
        }
    }

    static ExpertVisit over(ExpertCheck check) {
        return new ExpertVisit(
                true, check.name(), "", "", check.until(), Spoken.now().tag(), "", "", false, List.of(), List.of());
    }

    static ExpertVisit of(ExpertCheck check, Copy copy, List<ExpertRemark> remarks) {
        return new ExpertVisit(
                false,
                check.name(),
                check.askedBy().name(),
                check.message(),
                check.until(),
                copy.language(),
                copy.headline(),
                copy.deck(),
                check.passages().isEmpty(),
                parts(copy).stream()
                        .map(part -> part.with(check.passages().stream().anyMatch(part::holds), about(part, remarks)))
                        .toList(),
                remarks.stream()
                        .filter(remark -> remark.passage() == null)
                        .map(ExpertRemark::text)
                        .toList());
    }

    private static List<String> about(Part part, List<ExpertRemark> remarks) {
        return remarks.stream()
                .filter(remark -> remark.passage() != null && remark.passage().start() == part.start())
                .map(ExpertRemark::text)
                .toList();
    }

    /** The parts of a body that have words, each with its place in the plain text. */
    static List<Part> parts(Copy copy) {
        var text = copy.body().text();
        var parts = new ArrayList<Part>();
        var at = 0;
        for (var each : copy.body().parts()) {
            if (!each.text().isBlank()) {
                var start = text.indexOf(each.text(), at);
                var html = each.element().equals("figure") ? "" : each.html();
                parts.add(new Part(parts.size(), each.element(), each.text(), html, start, false, List.of()));
                at = start + each.text().length();
            }
        }
        return parts;
    }
}
