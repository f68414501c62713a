package org.thesop.audit;

/**
 * What came of walking the chain.
 *
 * @param links as many as are right from the first on
 * @param lastHash of the last of them
 * @param broken the first broken link, null when all is as it was written
 */
public record Verdict(long links, String lastHash, Break broken) {

    public boolean sound() {
        return broken == null;
    }
}
