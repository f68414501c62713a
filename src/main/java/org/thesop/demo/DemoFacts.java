package org.thesop.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thesop.facts.FactKind;
import org.thesop.facts.FactSheet;
import org.thesop.facts.Reached;
import org.thesop.facts.Sheet;
import org.thesop.facts.SourceDetails;
import org.thesop.facts.Terms;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.Passage;

/** Fills in the fact sheet of one story of the demo as its writer would have, and checks what its editor has checked. */
class DemoFacts {

    private static final String CHECKED = "checked";

    private final DemoFile file;
    private final Edition edition;
    private final FactSheet sheet;

    DemoFacts(DemoFile file, Edition edition, FactSheet sheet) {
        this.file = file;
        this.edition = edition;
        this.sheet = sheet;
    }

    /** @param keepUntil the last day on which contacts are kept */
    void enter(Person writer, Person editor, LocalDate keepUntil) {
        if (file.all("source").isEmpty()) {
            return;
        }
        file.all("source").forEach(line -> source(line.split("\\s*\\|\\s*", -1), writer, keepUntil));
        var sources = sheet(writer).sources();
        var checked = new ArrayList<String>();
        for (var line : file.all("fact")) {
            var parts = line.split("\\s*\\|\\s*", 4);
            var from = parts[1].isEmpty()
                    ? null
                    : sources.get(Integer.parseInt(parts[1]) - 1).id();
            fact(FactKind.valueOf(constant(parts[0])), parts[3], from, writer);
            if (parts[2].equals(CHECKED)) {
                checked.add(parts[3]);
            }
        }
        check(checked, editor);
    }

    private void source(String[] parts, Person writer, LocalDate keepUntil) {
        sheet.addSource(
                edition.id(),
                new SourceDetails(
                        parts[0],
                        Reached.valueOf(constant(parts[1])),
                        Terms.valueOf(constant(parts[2])),
                        parts[3],
                        "",
                        false,
                        "",
                        false,
                        keepUntil),
                writer);
    }

    private void fact(FactKind kind, String words, Long source, Person writer) {
        var start = edition.copy().body().text().indexOf(words);
        if (!sheet.enter(edition.id(), kind, Passage.Field.BODY, start, words, source, writer)) {
            throw new IllegalArgumentException("not in " + file.get("slug") + ": " + words);
        }
    }

    private void check(List<String> checked, Person editor) {
        if (checked.isEmpty()) {
            return;
        }
        sheet(editor).facts().stream()
                .filter(fact -> checked.contains(fact.words()))
                .forEach(fact -> sheet.check(fact.id(), editor));
    }

    private Sheet sheet(Person reader) {
        return sheet.find(edition.id(), reader).orElseThrow();
    }

    private static String constant(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
