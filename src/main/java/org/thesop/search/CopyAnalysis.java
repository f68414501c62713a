package org.thesop.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How words are made alike before they are compared: case, accents, curly signs, the possessive and the plural's s. */
public class CopyAnalysis implements LuceneAnalysisConfigurer {

    static final String WORDS = "words";
    static final String PAIRS = "pairs";
    static final String PLAIN_WORDS = "plainWords";
    static final String BEGINNINGS = "beginnings";
    static final String PLAIN = "plain";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        // The paper has three languages: a full English stemmer would cut Spanish and French words to pieces.
        context.analyzer(WORDS)
                .custom()
                .tokenizer("standard")
                .tokenFilter("englishPossessive")
                .tokenFilter("asciiFolding")
                .tokenFilter("lowercase")
                .tokenFilter("englishMinimalStem");
        context.analyzer(PAIRS)
                .custom()
                .tokenizer("standard")
                .tokenFilter("englishPossessive")
                .tokenFilter("asciiFolding")
                .tokenFilter("lowercase")
                .tokenFilter("englishMinimalStem")
                .tokenFilter("shingle")
                .param("minShingleSize", "2")
                .param("maxShingleSize", "2")
                .param("outputUnigrams", "false");
        context.analyzer(PLAIN_WORDS)
                .custom()
                .tokenizer("standard")
                .tokenFilter("asciiFolding")
                .tokenFilter("lowercase");
        context.analyzer(BEGINNINGS)
                .custom()
                .tokenizer("standard")
                .tokenFilter("asciiFolding")
                .tokenFilter("lowercase")
                .tokenFilter("edgeNGram")
                .param("minGramSize", "1")
                .param("maxGramSize", "15")
                .param("preserveOriginal", "true");
        context.normalizer(PLAIN).custom().tokenFilter("asciiFolding").tokenFilter("lowercase");
    }
}
