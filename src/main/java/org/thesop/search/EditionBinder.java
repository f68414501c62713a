package org.thesop.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;
import org.thesop.story.Byline;
import org.thesop.story.Edition;
import org.thesop.story.Permissions;
import org.thesop.story.Story;

/** What of an edition goes into the index. Nothing is kept there to be shown: what is shown comes from the database. */
class EditionBinder implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        // Nobody waits for the index to notice a change; it follows what was committed.
        context.dependencies().useRootOnly();
        context.bridge(Edition.class, new Bridge(new Entry(context.indexSchemaElement())));
    }

    /** The fields, as the index was told of them. */
    private static final class Entry {
        final IndexFieldReference<String> headline;
        final IndexFieldReference<String> headlineStart;
        final IndexFieldReference<String> text;
        final IndexFieldReference<String> pairs;
        final IndexFieldReference<String> by;
        final IndexFieldReference<String> outside;
        final IndexFieldReference<String> editor;
        final IndexFieldReference<String> state;
        final IndexFieldReference<String> kind;
        final IndexFieldReference<String> section;
        final IndexFieldReference<String> tag;
        final IndexFieldReference<String> language;
        final IndexFieldReference<Long> at;
        final IndexFieldReference<String> filed;
        final IndexFieldReference<Long> deadline;
        final IndexFieldReference<Boolean> out;
        final IndexFieldReference<String> credited;
        final IndexFieldReference<String> outFiled;
        final IndexFieldReference<Long> firstOut;
        final IndexFieldReference<Boolean> hidden;
        final IndexFieldReference<String> named;

        Entry(IndexSchemaElement schema) {
            headline = words(schema, Fields.HEADLINE, CopyAnalysis.WORDS, CopyAnalysis.WORDS);
            headlineStart = words(schema, Fields.HEADLINE_START, CopyAnalysis.BEGINNINGS, CopyAnalysis.PLAIN_WORDS);
            text = words(schema, Fields.TEXT, CopyAnalysis.WORDS, CopyAnalysis.WORDS);
            pairs = words(schema, Fields.PAIRS, CopyAnalysis.PAIRS, CopyAnalysis.PAIRS);
            by = several(schema, Fields.BY);
            outside = words(schema, Fields.OUTSIDE, CopyAnalysis.WORDS, CopyAnalysis.WORDS);
            editor = one(schema, Fields.EDITOR);
            state = one(schema, Fields.STATE);
            kind = one(schema, Fields.KIND);
            section = one(schema, Fields.SECTION);
            tag = schema.field(Fields.TAG, f -> f.asString().normalizer(CopyAnalysis.PLAIN))
                    .multiValued()
                    .toReference();
            language = one(schema, Fields.LANGUAGE);
            at = moment(schema, Fields.AT);
            filed = counted(schema, Fields.FILED);
            credited = several(schema, Fields.CREDITED);
            outFiled = counted(schema, Fields.OUT_FILED);
            firstOut = moment(schema, Fields.FIRST_OUT);
            deadline = moment(schema, Fields.DEADLINE);
            out = schema.field(Fields.OUT, f -> f.asBoolean()).toReference();
            hidden = schema.field(Fields.HIDDEN, f -> f.asBoolean()).toReference();
            named = several(schema, Fields.NAMED);
        }

        private static IndexFieldReference<String> words(
                IndexSchemaElement schema, String name, String analyzer, String asked) {
            return schema.field(name, f -> f.asString().analyzer(analyzer).searchAnalyzer(asked))
                    .toReference();
        }

        private static IndexFieldReference<String> one(IndexSchemaElement schema, String name) {
            return schema.field(name, f -> f.asString()).toReference();
        }

        private static IndexFieldReference<String> several(IndexSchemaElement schema, String name) {
            return schema.field(name, f -> f.asString()).multiValued().toReference();
        }

        private static IndexFieldReference<String> counted(IndexSchemaElement schema, String name) {
            return schema.field(
                            name, f -> f.asString().searchable(Searchable.NO).aggregable(Aggregable.YES))
                    .multiValued()
                    .toReference();
        }

        private static IndexFieldReference<Long> moment(IndexSchemaElement schema, String name) {
            return schema.field(name, f -> f.asLong().sortable(Sortable.YES)).toReference();
        }
    }

    private record Bridge(Entry entry) implements TypeBridge<Edition> {

        private static final PaperZone ZONE = new PaperZone();

        @Override
        public void write(DocumentElement target, Edition edition, TypeBridgeWriteContext context) {
            var copy = edition.copy();
            var at = edition.publishedAt() == null ? edition.editedAt() : edition.publishedAt();
            target.addValue(entry.headline, copy.headline());
            target.addValue(entry.headlineStart, copy.headline());
            var text = text(edition);
            target.addValue(entry.text, text);
            target.addValue(entry.pairs, text);
            all(target, entry.by, handles(edition));
            target.addValue(entry.outside, outside(edition.bylines()));
            if (edition.claimant() != null) {
                target.addValue(entry.editor, edition.claimant().handle());
            }
            target.addValue(entry.state, edition.state().name());
            target.addValue(entry.kind, edition.kind().name());
            if (copy.section() != null) {
                target.addValue(entry.section, copy.section().slug());
            }
            all(target, entry.tag, copy.tags());
            target.addValue(entry.language, copy.language());
            target.addValue(entry.at, at.toEpochMilli());
            target.addValue(entry.filed, filed(edition, at).written());
            handles(edition).forEach(handle -> target.addValue(entry.filed, Filed.by(handle)));
            if (edition.deadline() != null) {
                target.addValue(entry.deadline, edition.deadline().toEpochMilli());
            }
            target.addValue(entry.out, Permissions.isOut(edition));
            if (Permissions.isOut(edition)) {
                forReaders(target, edition);
            }
            target.addValue(entry.hidden, Permissions.isPrivate(edition));
            all(target, entry.named, named(edition.story()));
        }

        private void forReaders(DocumentElement target, Edition edition) {
            var firstOut = edition.story().firstPublishedAt();
            var credited = credited(edition.bylines());
            all(target, entry.credited, credited);
            target.addValue(entry.outFiled, filed(edition, firstOut).written());
            credited.forEach(handle -> target.addValue(entry.outFiled, Filed.by(handle)));
            target.addValue(entry.firstOut, firstOut.toEpochMilli());
        }

        private static List<String> credited(List<Byline> bylines) {
            return bylines.stream()
                    .filter(byline -> byline.credit() == Byline.Credit.WORDS && byline.person() != null)
                    .map(byline -> byline.person().handle())
                    .distinct()
                    .toList();
        }

        private static void all(DocumentElement target, IndexFieldReference<String> field, Collection<String> values) {
            values.forEach(value -> target.addValue(field, value));
        }

        private static Filed filed(Edition edition, Instant at) {
            var section = edition.copy().section();
            var year = ZONE.day(at).getYear();
            return new Filed(
                    section == null ? "" : section.slug(), edition.state().name(), String.valueOf(year));
        }

        private static List<String> named(Story story) {
            return Stream.concat(story.writers().stream(), story.invited().stream())
                    .map(Person::handle)
                    .distinct()
                    .toList();
        }

        private static String text(Edition edition) {
            var copy = edition.copy();
            var note = edition.publicNote() == null ? "" : edition.publicNote();
            return Stream.of(
                            Stream.of(
                                    copy.headline(),
                                    copy.deck(),
                                    copy.dateline(),
                                    PlainCopy.of(copy.stored()),
                                    copy.summary(),
                                    note),
                            Stream.of(copy.searchHeadline()),
                            copy.tags().stream(),
                            edition.bylines().stream().map(Byline::name))
                    .flatMap(words -> words)
                    .collect(Collectors.joining("\n"));
        }

        private static List<String> handles(Edition edition) {
            return Stream.concat(
                            edition.story().writers().stream(),
                            edition.bylines().stream().map(Byline::person).filter(Objects::nonNull))
                    .map(Person::handle)
                    .distinct()
                    .toList();
        }

        private static String outside(List<Byline> bylines) {
            return bylines.stream()
                    .filter(byline -> byline.person() == null)
                    .map(Byline::name)
                    .collect(Collectors.joining("\n"));
        }
    }
}
