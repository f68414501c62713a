package org.thesop.imports.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thesop.imports.Because;
import org.thesop.imports.ImportKind;
import org.thesop.imports.ImportState;
import org.thesop.imports.Imports;
import org.thesop.imports.ItemRow;
import org.thesop.imports.NameRow;
import org.thesop.imports.Names;
import org.thesop.imports.Outcome;
import org.thesop.imports.RunRow;
import org.thesop.imports.UnknownImportException;
import org.thesop.people.NamedPerson;
import org.thesop.people.People;
import org.thesop.people.SignedIn;
import org.thesop.platform.AddressWords;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.platform.web.SentId;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.web.Moves;

/** desk/archive/run: one import: what its names mean, how far it is, what came of each thing in it. */
@Named
@RequestScoped
public class RunPage {

    private static final int MOST_ITEMS = 100;
    private static final int MOST_CATEGORIES = 300;

    /** Each offers everybody of the newsroom; for the others what was guessed is taken. */
    private static final int MOST_AUTHORS = 60;

    /** What the form calls the answer about a category or an author: this and its key. */
    private static final String CATEGORY = "category.";

    private static final String AUTHOR = "author.";

    @Inject
    Imports imports;

    @Inject
    Stories stories;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    ReportWords words;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private RunRow run;
    private Outcome outcome;
    private boolean remarked;
    private int after;
    private List<ItemRow> items = List.of();
    private List<NameRow> categories = List.of();
    private List<Section> sections;
    private List<NameRow> authors = List.of();
    private List<NamedPerson> active;

    @PostConstruct
    void load() {
        try {
            run = imports.row(SentId.of(request.getParameter("id")).orElse(0L));
        } catch (UnknownImportException none) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(request.getParameter("outcome")))
                .findFirst()
                .orElse(null);
        remarked = "1".equals(request.getParameter("remarked"));
        after = SentId.of(request.getParameter("after")).map(Long::intValue).orElse(0);
        if (isAsking()) {
            categories = imports.names(run.id(), Names.Sort.CATEGORY, MOST_CATEGORIES);
            authors = imports.names(run.id(), Names.Sort.AUTHOR, MOST_AUTHORS);
        } else {
            items = imports.items(run.id(), outcome, remarked, after, MOST_ITEMS + 1);
        }
    }

    /** Does what the pressed button says. Only a form that was sent presses one. */
    public String press() {
        var pressed = request.getMethod().equals("POST")
                ? Optional.ofNullable(request.getParameter("do")).orElse("")
                : "";
        return switch (pressed) {
            case "dry" -> decided("imports.dryBegun", true);
            case "earnest" -> decided("imports.earnestBegun", false);
            case "now" -> going("imports.earnestBegun", () -> imports.runInEarnest(run.id(), signedIn.person()));
            case "again" -> going("imports.setUpAgain", () -> imports.again(run.id(), signedIn.person()));
            case "stop" ->
                going("imports.stopped", () -> {
                    imports.stop(run.id(), signedIn.person());
                    return run.id();
                });
            case "on" ->
                going("imports.goesOn", () -> {
                    imports.goOn(run.id(), signedIn.person());
                    return run.id();
                });
            default -> null;
        };
    }

    private String decided(String doneKey, boolean dry) {
        return going(doneKey, () -> {
            var by = signedIn.person();
            var section = stories.section(
                            Optional.ofNullable(request.getParameter("section")).orElse(""))
                    .orElse(null);
            imports.decide(run.id(), section, said(CATEGORY), said(AUTHOR), request.getParameter("hosts"), by);
            imports.run(run.id(), dry, by);
            return run.id();
        });
    }

    private Map<String, String> said(String about) {
        var said = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(about)) {
                said.put(name.substring(about.length()), values[0].strip());
            }
        });
        return said;
    }

    /** Something that leads to an import. */
    private interface Leading {
        long run();
    }

    private String going(String doneKey, Leading attempt) {
        var to = new long[] {run.id()};
        var done = moves.attempt(doneKey, () -> to[0] = attempt.run());
        return done ? "/desk/archive/run?faces-redirect=true&id=" + to[0] : null;
    }

    /** Whether somebody has to say what becomes of it. */
    public boolean isAsking() {
        return run != null && run.state() == ImportState.READY;
    }

    /** Whether its pictures may be on the web instead of beside it. */
    public boolean isFetching() {
        return run.kind() != ImportKind.CAPTURED_PAGES;
    }

    /** Whether it was stopped, or could not go on. */
    public boolean isResting() {
        return run.state() == ImportState.STOPPED || run.state() == ImportState.FAILED;
    }

    /** Whether it ended before anybody saw what is in the file: there is nothing to go on with, or to set up. */
    public boolean isUnread() {
        return isResting() && run.total() == 0;
    }

    /** Whether it ran dry to its end, so that it can run in earnest. */
    public boolean isRehearsed() {
        return run.state() == ImportState.DONE && run.dry();
    }

    /** The key of the sentence that says what this state means. */
    public String getExplanation() {
        if (isUnread()) {
            return "imports.explained.unread";
        }
        return (run.dry() && run.state() == ImportState.DONE ? "imports.explained.dry." : "imports.explained.")
                + run.state().name();
    }

    /** The address of this page with another choice of what came of things; null for all. */
    public String showing(Outcome only) {
        return address(only, false, 0);
    }

    public String getRemarkedOnly() {
        return address(null, true, 0);
    }

    public String getNext() {
        return address(outcome, remarked, getItems().get(getItems().size() - 1).number());
    }

    private String address(Outcome only, boolean withRemarks, int from) {
        return "run?" + query(only, withRemarks, from);
    }

    private String query(Outcome only, boolean withRemarks, int from) {
        var said = new LinkedHashMap<String, String>();
        said.put("id", String.valueOf(run.id()));
        said.put("outcome", only == null ? "" : only.name());
        said.put("remarked", withRemarks ? "1" : "");
        said.put("after", from == 0 ? "" : String.valueOf(from));
        return AddressWords.write(said);
    }

    /** The same choice for a spreadsheet. */
    public String getCsv() {
        return "import-report.csv?" + query(outcome, remarked, 0);
    }

    /** How many things a minute had their outcome; empty while that says nothing. */
    public String getRate() {
        if (run.begunAt() == null || run.position() < MOST_ITEMS) {
            return "";
        }
        var until = run.endedAt() == null ? clock.instant() : run.endedAt();
        var seconds = Math.max(1, Duration.between(run.begunAt(), until).toSeconds());
        return messages.text("imports.rate", run.position() * 60L / seconds);
    }

    public String when() {
        return zone.recent(run.madeAt(), clock.instant());
    }

    /** Why it cannot go on; empty while it can. */
    public String getFailure() {
        return run.failure() == null
                ? ""
                : Because.read(run.failure()).stream()
                        .map(words::text)
                        .findFirst()
                        .orElse("");
    }

    public String says(ItemRow row) {
        return words.outcome(row, run.dry());
    }

    /** The label of an outcome above the list. */
    public String label(Outcome each) {
        return messages.text((run.dry() ? "Outcome.dry." : "Outcome.") + each.name());
    }

    /** Where somebody looks at what came of it: on the paper, else at the desk where its like is worked on; null for nothing. */
    public String way(ItemRow row) {
        if (row.path() != null) {
            return row.path();
        }
        if (row.letter() != null) {
            return "/desk/letters/letter?letter=" + row.letter();
        }
        if (row.picture() != null) {
            return "/desk/pictures/picture?picture=" + row.picture();
        }
        return row.edition() == null ? null : "/desk/story/preview?edition=" + row.edition();
    }

    public String reason(ItemRow row) {
        return words.reason(row);
    }

    public List<String> remarks(ItemRow row) {
        return words.remarks(row);
    }

    public List<ItemRow> getItems() {
        return items.size() > MOST_ITEMS ? items.subList(0, MOST_ITEMS) : items;
    }

    public boolean isMore() {
        return items.size() > MOST_ITEMS;
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public List<NameRow> getCategories() {
        return categories;
    }

    public List<NameRow> getAuthors() {
        return authors;
    }

    public List<Section> getSections() {
        if (sections == null) {
            sections = stories.sections();
        }
        return sections;
    }

    /** Whom an author can turn out to be: those of the newsroom, and whoever was guessed. */
    public List<NamedPerson> peopleFor(NameRow author) {
        if (active == null) {
            active = people.activeNames();
        }
        var target = author.target();
        var isListed = target.length() < 2
                || active.stream().anyMatch(each -> each.handle().equals(target));
        return isListed
                ? active
                : Stream.concat(Stream.of(new NamedPerson(target, author.label())), active.stream())
                        .toList();
    }

    public RunRow getRun() {
        return run;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public boolean isRemarked() {
        return remarked;
    }
}
