package org.thesop.letters.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thesop.letters.LetterRow;
import org.thesop.letters.LetterState;
import org.thesop.letters.Letters;
import org.thesop.platform.Messages;
import org.thesop.privacy.Keeping;
import org.thesop.privacy.Kept;

/** desk/letters/letters: what readers wrote to the editor, by where it stands. */
@Named
@RequestScoped
public class LettersPage {

    private static final int MOST = 100;

    @Inject
    Letters letters;

    @Inject
    Keeping keeping;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private LetterState shown;
    private String words;
    private Map<LetterState, Long> counts;
    private List<LetterRow> rows;

    /** One of the lists, with how many letters are in it. */
    public record Pile(LetterState state, String address, long count, boolean here) {}

    @PostConstruct
    void load() {
        shown = Stream.of(LetterState.values())
                .filter(each -> address(each).equals(request.getParameter("show")))
                .findFirst()
                .orElse(LetterState.NEW);
        words = Optional.ofNullable(request.getParameter("words")).orElse("").strip();
        counts = letters.counts();
        rows = letters.in(shown, words, MOST);
    }

    /** {@code in-work}, as the address has it. */
    private static String address(LetterState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public List<Pile> getPiles() {
        return Stream.of(LetterState.values())
                .map(each -> new Pile(each, address(each), counts.getOrDefault(each, 0L), each == shown))
                .toList();
    }

    public String getSummary() {
        return messages.text("lettersDesk.sub", counts.getOrDefault(LetterState.NEW, 0L));
    }

    /** What stands here instead of letters. */
    public String getNothing() {
        return messages.text(words.isEmpty() ? "lettersDesk.empty." + shown : "lettersDesk.empty.words");
    }

    /** Whether older ones are there that this page does not show. */
    public boolean isMore() {
        return rows.size() == MOST;
    }

    public String getShown() {
        return address(shown);
    }

    public boolean isSpam() {
        return shown == LetterState.SPAM;
    }

    public int getSpamDays() {
        return keeping.days().get(Kept.SPAM);
    }

    public String getWords() {
        return words;
    }

    public List<LetterRow> getRows() {
        return rows;
    }
}
