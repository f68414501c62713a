package org.thesop.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What tables the paper's database has, as PostgreSQL itself knows it: nobody keeps a list of them by hand. */
final class Catalogue {

    /** What is generated from other columns is not among them. */
    private static final String COLUMNS = """
            select c.relname, a.attname, a.attcollation <> 0 as has_words
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by c.relname collate "C", a.attname collate "C"
            """;

    private static final String KEYS = """
            select c.relname, a.attname
            from pg_constraint k join pg_class c on c.oid = k.conrelid
                cross join unnest(k.conkey) with ordinality as part(number, place)
                join pg_attribute a on a.attrelid = c.oid and a.attnum = part.number
            where k.contype = 'p' and c.relnamespace = current_schema()::regnamespace
            order by c.relname collate "C", part.place
            """;

    private static final String LINKS = """
            select c.relname, k.conname, pg_get_constraintdef(k.oid)
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace
            order by c.relname collate "C", k.conname collate "C"
            """;

    /** The last number that was given; null while none was. Those of tables that are not carried are of the place. */
    private static final String COUNTERS = """
            select s.sequencename, s.last_value, t.relname
            from pg_sequences s
                join pg_class c on c.relname = s.sequencename and c.relnamespace = current_schema()::regnamespace
                left join pg_depend d on d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
                left join pg_class t on t.oid = d.refobjid
            where s.schemaname = current_schema()
            order by s.sequencename collate "C"
            """;

    private static final String SCHEMA =
            "select version from flyway_schema_history where success order by installed_rank desc limit 1";

    /** @param hasWords whether its order depends on a language */
    record Column(String name, boolean hasWords) {}

    /** @param key the names of its primary key's columns, in order */
    record Table(String name, List<Column> columns, List<String> key) {}

    /** A foreign key, and the words that make it again. */
    record Link(String table, String name, String definition) {}

    private final SortedMap<String, Table> tables;
    private final List<Link> links;
    private final SortedMap<String, Long> counters;
    private final String schema;

    private Catalogue(
            SortedMap<String, Table> tables, List<Link> links, SortedMap<String, Long> counters, String schema) {
        this.tables = tables;
        this.links = links;
        this.counters = counters;
        this.schema = schema;
    }

    static Catalogue read(Connection database) throws SQLException {
        var columns = new LinkedHashMap<String, List<Column>>();
        var keys = new LinkedHashMap<String, List<String>>();
        try (var query = database.createStatement()) {
            try (var row = query.executeQuery(COLUMNS)) {
                while (row.next()) {
                    columns.computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                            .add(new Column(row.getString(2), row.getBoolean(3)));
                }
            }
            try (var row = query.executeQuery(KEYS)) {
                while (row.next()) {
                    keys.computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        var tables = new TreeMap<String, Table>();
        columns.forEach((name, all) -> tables.put(name, new Table(name, all, keys.getOrDefault(name, List.of()))));
        return new Catalogue(tables, links(database), counters(database), schema(database));
    }

    private static List<Link> links(Connection database) throws SQLException {
        var links = new ArrayList<Link>();
        try (var query = database.createStatement();
                var row = query.executeQuery(LINKS)) {
            while (row.next()) {
                links.add(new Link(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return links;
    }

    private static SortedMap<String, Long> counters(Connection database) throws SQLException {
        var counters = new TreeMap<String, Long>();
        try (var query = database.createStatement();
                var row = query.executeQuery(COUNTERS)) {
            while (row.next()) {
                var table = row.getString(3);
                if (table == null || LeftOut.why(table).isEmpty()) {
                    counters.put(row.getString(1), row.getObject(2, Long.class));
                }
            }
        }
        return counters;
    }

    private static String schema(Connection database) throws SQLException {
        try (var query = database.createStatement();
                var row = query.executeQuery(SCHEMA)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The version of the last migration: an archive is read by a paper whose tables are the same. */
    String schema() {
        return schema;
    }

    /** All tables by name, those that are left out too. */
    Map<String, Table> tables() {
        return tables;
    }

    /** Those that the archive carries, by name. */
    List<Table> carried() {
        return tables.values().stream()
                .filter(table -> LeftOut.why(table.name()).isEmpty())
                .toList();
    }

    List<Link> links() {
        return links;
    }

    /** The last number of each sequence that numbers something carried; null while it has given none. */
    SortedMap<String, Long> counters() {
        return counters;
    }

    /** A name as SQL quotes it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
