package org.thesop.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.people.SignedIn;
import org.thesop.platform.AddressWords;
import org.thesop.platform.Language;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RowButtons;
import org.thesop.review.Queue;
import org.thesop.review.QueueFilter;
import org.thesop.review.QueueFilter.Show;
import org.thesop.review.QueueRow;
import org.thesop.review.Review;
import org.thesop.story.EditionAction;
import org.thesop.story.RefusedException;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.web.Moves;

/** desk/review/queue: what waits for an editor, what other editors have in hand, and what was sent back. */
@Named
@RequestScoped
public class QueuePage {

    private static final int MOST = 100;

    private static final String PAGE = "/desk/review/queue?faces-redirect=true";

    @Inject
    Stories stories;

    @Inject
    Queue queue;

    @Inject
    Review review;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    @Inject
    RowButtons rowButtons;

    private int goalHours;
    private QueueFilter filter;
    private List<QueueRow> rows;
    private boolean more;
    private List<Section> sections;
    private String section;
    private String language;
    private boolean forMe;
    private boolean overdue;
    private boolean second;
    private boolean translations;

    /** Shows what the address asks for; an address that asks for nothing shows what this person looked at last. */
    @PostConstruct
    void load() {
        var kept = queue.kept(signedIn.person());
        var asked = AddressWords.first(request.getParameterMap());
        goalHours = kept.goalHours();
        filter = QueueFilter.isIn(asked) ? QueueFilter.of(asked) : QueueFilter.read(kept.filter());
        section = filter.section();
        language = filter.language();
        forMe = filter.forMe();
        overdue = filter.overdue();
        second = filter.second();
        translations = filter.translations();
        sections = stories.sections();
        var found = queue.rows(filter, goalHours, signedIn.person(), MOST + 1);
        more = found.size() > MOST;
        rows = found.subList(0, Math.min(MOST, found.size()));
    }

    /** Shows another part of the queue, now and the next time. */
    public String apply() {
        var chosen = new QueueFilter(filter.show(), section, language, forMe, overdue, second, translations);
        queue.remember(chosen.showing(Show.WAITING), signedIn.person());
        return PAGE + "&" + chosen.inAddress();
    }

    /** Shows all of it again. */
    public String clear() {
        queue.remember(QueueFilter.ALL, signedIn.person());
        return PAGE + "&" + QueueFilter.ALL.showing(filter.show()).inAddress();
    }

    /** Takes the story whose button was pressed, and opens the review room. */
    public String claim() {
        return rowButtons.pressed("claim").map(this::claim).orElse(null);
    }

    private String claim(long id) {
        return moves.attempt(EditionAction.CLAIM, () -> review.claim(id, signedIn.person()))
                ? room(id)
                : PAGE + "&" + filter.inAddress();
    }

    /** Takes the first story in sight that this person may take; when a colleague is quicker, the one after it. */
    public String takeNext() {
        for (var row : rows) {
            if (row.offered() && takes(row.id())) {
                return room(row.id());
            }
        }
        moves.say(FacesMessage.SEVERITY_INFO, messages.text("queue.next.none"));
        return PAGE + "&" + filter.inAddress();
    }

    private static String room(long id) {
        return "/desk/review/review?faces-redirect=true&edition=" + id;
    }

    private boolean takes(long id) {
        try {
            review.claim(id, signedIn.person());
            return true;
        } catch (RefusedException someoneElseWasQuicker) {
            return false;
        }
    }

    /** Whether there is anything in sight that the person may take. */
    public boolean isAnyToTake() {
        return isShowing("WAITING") && rows.stream().anyMatch(QueueRow::offered);
    }

    public List<QueueRow> getRows() {
        return rows;
    }

    /** Whether there is more than the page shows. */
    public boolean isMore() {
        return more;
    }

    /** The most stories that the page shows. */
    public int getMost() {
        return MOST;
    }

    public boolean isShowing(String list) {
        return filter.show() == Show.valueOf(list);
    }

    /** The address of another of the three lists under the same filters. */
    public String addressOf(String list) {
        return filter.showing(Show.valueOf(list)).inAddress();
    }

    public QueueFilter getFilter() {
        return filter;
    }

    /** The paper's goal, in hours. */
    public int getGoalHours() {
        return goalHours;
    }

    public List<Section> getSections() {
        return sections;
    }

    /** The languages of the paper's sections, those that a story can be translated into, and the one that is chosen. */
    public TreeSet<String> getLanguages() {
        var languages = sections.stream().map(Section::language).collect(Collectors.toCollection(TreeSet::new));
        Stream.of(Language.values()).map(Language::tag).forEach(languages::add);
        if (!filter.language().isEmpty()) {
            languages.add(filter.language());
        }
        return languages;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isForMe() {
        return forMe;
    }

    public void setForMe(boolean forMe) {
        this.forMe = forMe;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }

    public boolean isSecond() {
        return second;
    }

    public void setSecond(boolean second) {
        this.second = second;
    }

    public boolean isTranslations() {
        return translations;
    }

    public void setTranslations(boolean translations) {
        this.translations = translations;
    }
}
