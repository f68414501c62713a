package org.thesop.search.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thesop.letters.LetterHit;
import org.thesop.letters.Letters;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.planning.PlanHit;
import org.thesop.planning.Plans;
import org.thesop.platform.AddressWords;
import org.thesop.platform.Messages;
import org.thesop.review.RemarkHit;
import org.thesop.review.Remarks;
import org.thesop.search.Asked;
import org.thesop.search.AskedField;
import org.thesop.search.AskedProblem;
import org.thesop.search.Finding;
import org.thesop.search.Found;
import org.thesop.search.IndexClock;
import org.thesop.search.KnownHit;
import org.thesop.search.Marked;
import org.thesop.search.SearchHit;
import org.thesop.search.Slips;
import org.thesop.story.EditionState;
import org.thesop.story.Section;
import org.thesop.story.web.RoomChoices;

/** desk/search/search: everything that somebody may see, by words and fields. All of it stands in the address. */
@Named
@RequestScoped
public class SearchPage {

    @Inject
    Finding finding;

    @Inject
    Plans plans;

    @Inject
    Remarks remarks;

    @Inject
    Letters letters;

    @Inject
    IndexClock index;

    @Inject
    People people;

    @Inject
    RoomChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    /** Of what stands below the copy. */
    private static final int A_FEW = 5;

    /** One value that narrows what was found, or stops narrowing it. */
    public record Narrowing(String name, long count, String address, boolean chosen) {}

    /** The values of one field. */
    public record Facet(String title, List<Narrowing> values) {}

    private Asked asked;
    private Found found;
    private boolean newestFirst;
    private int page;
    private List<Facet> facets;
    private List<PlanHit> planned;
    private List<RemarkHit> said;
    private List<LetterHit> written;
    private boolean near;

    @PostConstruct
    void load() {
        var typed = AddressWords.first(request.getParameterMap());
        newestFirst = "newest".equals(typed.get("order"));
        page = number(typed.getOrDefault("page", ""));
        asked = finding.read(typed.getOrDefault("q", ""), choices.getSections());
        found = finding.find(asked, newestFirst, page, signedIn.person());
        facets = found.total() == 0 ? List.of() : facets();
        var words = asked.understood() && page == 1 ? asked.plainWords() : List.<String>of();
        planned = plans.with(words, signedIn.person(), A_FEW);
        said = remarks.with(words, signedIn.person(), A_FEW);
        written = letters.with(words, signedIn.person(), A_FEW);
        if (!words.isEmpty() && nothingIsSpeltSo()) {
            near = true;
            said = Slips.forgiven(
                    asked, (some, most) -> remarks.with(some, signedIn.person(), most), RemarkHit::text, A_FEW);
            written = Slips.forgiven(
                    asked, (some, most) -> letters.with(some, signedIn.person(), most), LetterHit::whole, A_FEW);
        }
    }

    private boolean nothingIsSpeltSo() {
        return (found.near() || found.isEmpty()) && planned.isEmpty() && said.isEmpty() && written.isEmpty();
    }

    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Math.min(Finding.MOST_PAGES, Integer.parseInt(typed)) : 1;
    }

    private List<Facet> facets() {
        var writers = people.withHandles(found.values(AskedField.BY).keySet()).stream()
                .collect(Collectors.toMap(Person::handle, Person::name));
        var sections = choices.getSections().stream().collect(Collectors.toMap(Section::slug, Section::name));
        var all = new ArrayList<Facet>();
        add(all, "search.facet.section", AskedField.SECTION, slug -> sections.getOrDefault(slug, slug));
        add(all, "search.facet.state", AskedField.STATE, word -> messages.of(EditionState.valueOf(Asked.name(word))));
        add(all, "search.facet.by", AskedField.BY, handle -> writers.getOrDefault(handle, handle));
        var years = found.values(AskedField.AFTER).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByKey().reversed())
                .map(each -> new Narrowing(
                        each.getKey(),
                        each.getValue(),
                        address(asked.inYear(each.getKey())),
                        asked.isInYear(each.getKey())))
                .toList();
        if (!years.isEmpty()) {
            all.add(new Facet(messages.text("search.facet.year"), years));
        }
        return all;
    }

    private void add(List<Facet> all, String title, AskedField field, Function<String, String> name) {
        var values = found.values(field).entrySet().stream()
                .map(each -> new Narrowing(
                        name.apply(each.getKey()),
                        each.getValue(),
                        address(asked.with(field, each.getKey())),
                        asked.has(field, each.getKey())))
                .toList();
        if (!values.isEmpty()) {
            all.add(new Facet(messages.text(title), values));
        }
    }

    private String address(String question) {
        return address(question, newestFirst, 1);
    }

    private static String address(String question, boolean newest, int page) {
        var said = new LinkedHashMap<String, String>();
        said.put("q", question);
        said.put("order", newest ? "newest" : "");
        said.put("page", page == 1 ? "" : String.valueOf(page));
        return AddressWords.write(said);
    }

    /** The same question, what fits best first. */
    public String getBest() {
        return address(asked.typed(), false, 1);
    }

    /** The same question, the newest first. */
    public String getNewest() {
        return address(asked.typed(), true, 1);
    }

    public boolean isNewestFirst() {
        return newestFirst || asked.onlyFields();
    }

    /** Whether there is an order to choose: by how well the words fit, or by age. */
    public boolean isOrdered() {
        return !asked.onlyFields() && found.total() > 1;
    }

    public String getNext() {
        return address(asked.typed(), newestFirst, page + 1);
    }

    public String getBefore() {
        return address(asked.typed(), newestFirst, page - 1);
    }

    public boolean isMore() {
        return page < Finding.MOST_PAGES && (long) page * Finding.A_PAGE < found.total();
    }

    public int getPage() {
        return page;
    }

    /** What was found, in one sentence. */
    public String getSummary() {
        return messages.text(found.near() ? "search.near" : "search.found", found.total());
    }

    /** What of the question was not understood, each in a sentence that says what to do. */
    public List<String> getProblems() {
        return asked.problems().stream().map(this::text).toList();
    }

    private String text(AskedProblem problem) {
        return messages.text("AskedProblem." + problem.kind(), problem.what(), problem.instead());
    }

    public boolean isAsking() {
        return !asked.isEmpty() && asked.understood();
    }

    public boolean isNothing() {
        return isAsking() && found.isEmpty() && planned.isEmpty() && said.isEmpty() && written.isEmpty();
    }

    /** Beyond the last page, for instance by an old address. */
    public boolean isPageEmpty() {
        return found.total() > 0 && found.hits().isEmpty();
    }

    /** How many of a hundred editions can be found already; 100 on all days but the first. */
    public int getPercent() {
        return index.percent();
    }

    public String getQuestion() {
        return asked.typed();
    }

    public List<SearchHit> getHits() {
        return found.hits();
    }

    public List<KnownHit> getKnown() {
        return found.known();
    }

    /** Pitches and assignments with the same words. */
    public List<PlanHit> getPlanned() {
        return planned;
    }

    /** What was said beside copy with the same words. */
    public List<RemarkHit> getSaid() {
        return said;
    }

    /** Letters from readers with the same words. */
    public List<LetterHit> getWritten() {
        return written;
    }

    /** Whether nothing at all is spelt as it was typed, and what is shown only comes close. */
    public boolean isNear() {
        return near;
    }

    /** The part of a text that has most of what was asked for, as HTML. */
    public String excerpt(String text) {
        return Marked.excerpt(text, asked, near).html();
    }

    public String getKnownSummary() {
        return messages.text("search.known.sub", found.knownTotal());
    }

    public List<Facet> getFacets() {
        return facets;
    }
}
