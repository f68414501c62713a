package org.thesop.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.thesop.story.Passage;

/**
 * A story's fact sheet as one person sees it beside one edition.
 *
 * @param facts in the order of the text, those whose words are gone last
 * @param proposals what is in the text and not on the sheet
 * @param sensitive whether the edition cannot be approved while something is open
 * @param mayCheck whether this person says what is right
 */
public record Sheet(
        List<SourceLine> sources, List<FactLine> facts, List<Proposal> proposals, boolean sensitive, boolean mayCheck) {

    /**
     * A source.
     *
     * @param contact empty where there is none, it was erased, or it is not for this person
     * @param hidden whether there is one that this person does not see
     * @param isOver whether its time is over, so that it is erased or about to be
     * @param tied how many items are from it
     */
    public record SourceLine(
            long id,
            String who,
            Reached reached,
            Terms terms,
            String contact,
            String keptWhere,
            boolean minor,
            String consent,
            boolean confidential,
            boolean hidden,
            LocalDate keepUntil,
            boolean isOver,
            Instant erasedAt,
            String enteredBy,
            int tied) {

        public boolean lacksConsent() {
            return minor && consent.isEmpty();
        }
    }

    /**
     * An item.
     *
     * @param words as they stand in the text now; those that were entered when they are gone
     * @param start where they stand in the field's plain text, -1 when they are gone
     * @param changed whether they are others than when it was entered, or judged last
     * @param source id of the source, null for none yet
     * @param judgedBy who settled or disputed it, null while nobody has
     */
    public record FactLine(
            long id,
            FactKind kind,
            FactState state,
            Passage.Field field,
            String words,
            String wordsThen,
            int start,
            int end,
            boolean changed,
            boolean open,
            boolean checkable,
            Long source,
            String sourceName,
            String judgedBy,
            Instant judgedAt,
            String note) {

        public boolean gone() {
            return start < 0;
        }
    }

    /** What somebody still has to do something about; in sensitive copy also quotations that are not on the sheet. */
    public int open() {
        return (int) facts.stream().filter(FactLine::open).count() + (sensitive ? quotationsIn(proposals) : 0);
    }

    /** Whether this person says that there is nothing to look up in it: of a quotation in sensitive copy, who checks it. */
    public boolean mayPutAside(Proposal proposal) {
        return mayCheck || !sensitive || proposal.kind() != FactKind.QUOTATION;
    }

    /** Quotations in the text, on the sheet or not. */
    public int quotations() {
        return (int) (facts.stream().filter(Sheet::isQuotation).count() + newQuotations());
    }

    /** Those of them that are tied to no source. */
    public int withoutSource() {
        return (int) (facts.stream()
                        .filter(fact -> isQuotation(fact) && fact.source() == null)
                        .count()
                + newQuotations());
    }

    /** What one would have to put aside is no quotation: a title in quotation marks, a word that is not meant. */
    private static boolean isQuotation(FactLine fact) {
        return fact.kind() == FactKind.QUOTATION && !fact.gone() && fact.state() != FactState.SET_ASIDE;
    }

    private long newQuotations() {
        return quotationsIn(proposals);
    }

    static int quotationsIn(List<Proposal> proposals) {
        return (int) proposals.stream()
                .filter(each -> each.kind() == FactKind.QUOTATION)
                .count();
    }
}
