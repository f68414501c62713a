package org.thesop.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the archive does not carry, and why. Everything else that is in the database it does: a table or a column that is added
 * is carried without another word.
 */
public enum LeftOut {
    /** Whoever holds one comes in: nobody is to come in by a copy. */
    SECRET_LINKS(
            List.of("calendar_address", "own_data_request", "reader_link"),
            List.of(
                    Column.replaced("subscriber", "confirm_hash"),
                    Column.made(
                            "subscriber", "secret", "case when confirmed_at is not null then gen_random_uuid() end"),
                    Column.replaced("expert_check", "token_hash"),
                    Column.replaced("guest", "token_hash"),
                    Column.replaced("preview_link", "token_hash"))),
    /** What was to be mailed is mailed by the paper that was to mail it, and not by its copy again. */
    MAIL(
            List.of("mail", "invitation"),
            List.of(Column.emptied("notice", "mail_id"), Column.written("notice", "by_mail", "false"))),
    /** Partners and machines outside that are told what happens: their secrets, and what they are still to be told. */
    DELIVERIES(
            List.of("delivery", "delivery_attempt", "partner", "receiver", "sent_story", "webhook", "webhook_event"),
            List.of()),
    /** What programs were answered in the last day, for whoever asks the same again here. */
    ANSWERS(List.of("api_answer"), List.of()),
    /** Imports read files that lie at their place; what they have brought is carried. */
    IMPORTS(List.of("import_item", "import_name", "import_run"), List.of()),
    /** Who is writing at this moment. */
    LEASES(List.of("lease"), List.of()),
    /** Which printed pages have changed in the last hour. */
    PRINTED_PAGES(List.of("page_change"), List.of()),
    /** What the search has still to look at; it looks at everything after reading. */
    SEARCH(List.of("story_touched"), List.of()),
    /** When somebody had the record checked here, and what came of it; a copy is checked anew. */
    RECORD_CHECKS(List.of("record_check"), List.of()),
    /** The list of exports: their files stay where they are. */
    EXPORTS(List.of("export_run"), List.of()),
    /** How the tables came to be, and which servers run: of the place and not of the paper. */
    INSTALLATION(List.of("flyway_schema_history", "jgroupsping"), List.of());

    /**
     * A column that is not carried as it is.
     *
     * @param written what stands in the archive instead, as SQL; null for nothing
     * @param read what a paper that reads the archive has there, as SQL; null for what the archive has, or its default
     */
    record Column(String table, String name, String written, String read) {

        /** Nothing leads there any more, and still no two are alike. */
        static Column replaced(String table, String name) {
            return new Column(table, name, null, "'left-out-' || id");
        }

        /** A new one in its place. */
        static Column made(String table, String name, String read) {
            return new Column(table, name, null, read);
        }

        static Column emptied(String table, String name) {
            return new Column(table, name, null, null);
        }

        static Column written(String table, String name, String instead) {
            return new Column(table, name, instead, null);
        }
    }

    private static final Map<String, LeftOut> TABLES = Arrays.stream(values())
            .flatMap(why -> why.tables.stream().map(table -> Map.entry(table, why)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> tables;
    private final List<Column> columns;

    LeftOut(List<String> tables, List<Column> columns) {
        this.tables = tables;
        this.columns = columns;
    }

    /** Why this table is not carried; empty when it is. */
    static Optional<LeftOut> why(String table) {
        return Optional.ofNullable(TABLES.get(table));
    }

    /** How this column is not carried as it is; empty when it is. */
    static Optional<Column> column(String table, String name) {
        return Arrays.stream(values())
                .flatMap(why -> why.columns.stream())
                .filter(column -> column.table().equals(table) && column.name().equals(name))
                .findFirst();
    }

    /** What it means, table by table and then {@code table.column}, for the list in the archive. */
    Stream<String> names() {
        return Stream.concat(tables.stream(), columns.stream().map(each -> each.table() + "." + each.name()));
    }

    /** Tables that belong to the place: reading an archive leaves them as they are. */
    static boolean staysOnReading(String table) {
        return INSTALLATION.tables.contains(table)
                || PRINTED_PAGES.tables.contains(table)
                || SEARCH.tables.contains(table);
    }
}
