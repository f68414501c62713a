package org.thesop.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.export.ArchiveRefusedException.Why;

/**
 * Fills an empty paper from an archive, in one transaction: the tables are emptied of what every new paper has, filled as the
 * archive has them, and only then held to what they promise one another. The database's own triggers sleep meanwhile, as what
 * they would note or refuse has happened long ago.
 */
final class ArchiveReading {

    /** What a new paper has before anybody has worked at it: its sections, and whoever has signed in. */
    private static final Set<String> FIRST_THINGS = Set.of(
            "arrangement",
            "arrangement_row",
            "missed_address",
            "newsletter_day",
            "newsletter_hour",
            "notice_habits",
            "paper",
            "person",
            "record_head",
            "record_line",
            "review_goal",
            "section",
            "section_address",
            "story_template");

    /** Characters of JSON that are sent at once. */
    private static final int PORTION = 1_000_000;

    private static final String SEARCH_LOOKS = "insert into story_touched (story_id) select id from story order by id";

    private static final String PAGES_CHANGE = "select pages_change(array['paper'])";

    private final Connection database;
    private final ArchiveFile archive;

    /** @param database with a transaction that has not begun; whoever gave it commits or takes everything back */
    ArchiveReading(Connection database, ArchiveFile archive) {
        this.database = database;
        this.archive = archive;
    }

    /** @throws ArchiveRefusedException when this paper is not empty, or of another version than the archive's */
    void check() throws SQLException {
        refuseUnlessEmpty(catalogue());
    }

    private Catalogue catalogue() throws SQLException {
        var catalogue = Catalogue.read(database);
        if (!catalogue.schema().equals(archive.manifest().schema())) {
            throw new ArchiveRefusedException(
                    Why.OTHER_VERSION, archive.manifest().schema());
        }
        return catalogue;
    }

    /** @throws ArchiveRefusedException as {@link #check}, which is asked again when nobody else can write any more */
    void fill() throws IOException, SQLException {
        var catalogue = catalogue();
        var emptied = catalogue.tables().keySet().stream()
                .filter(table -> !LeftOut.staysOnReading(table))
                .toList();
        execute("lock table " + quoted(emptied) + " in access exclusive mode");
        refuseUnlessEmpty(catalogue);
        loosen(catalogue, emptied);
        execute("truncate table " + quoted(emptied));
        for (var table : catalogue.carried()) {
            fill(new TableText(table));
        }
        count(catalogue);
        tighten(catalogue, emptied);
        execute(SEARCH_LOOKS);
        execute(PAGES_CHANGE);
    }

    private void refuseUnlessEmpty(Catalogue catalogue) throws SQLException {
        for (var table : catalogue.carried()) {
            if (!FIRST_THINGS.contains(table.name()) && hasRows(table.name())) {
                throw new ArchiveRefusedException(Why.NOT_EMPTY, table.name());
            }
        }
    }

    private boolean hasRows(String table) throws SQLException {
        try (var query = database.createStatement();
                var row = query.executeQuery("select exists (select 1 from " + Catalogue.quoted(table) + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void loosen(Catalogue catalogue, List<String> tables) throws SQLException {
        for (var link : catalogue.links()) {
            execute("alter table " + Catalogue.quoted(link.table()) + " drop constraint "
                    + Catalogue.quoted(link.name()));
        }
        for (var table : tables) {
            execute("alter table " + Catalogue.quoted(table) + " disable trigger user");
        }
    }

    /** Made again as they were: PostgreSQL looks at all rows then, and refuses what leads nowhere. */
    private void tighten(Catalogue catalogue, List<String> tables) throws SQLException {
        for (var link : catalogue.links()) {
            execute("alter table " + Catalogue.quoted(link.table()) + " add constraint " + Catalogue.quoted(link.name())
                    + " " + link.definition());
        }
        for (var table : tables) {
            execute("alter table " + Catalogue.quoted(table) + " enable trigger user");
        }
    }

    private void fill(TableText text) throws IOException, SQLException {
        var name = text.table().name();
        var said = archive.manifest().tables().get(name);
        if (said == null) {
            throw new ArchiveRefusedException(Why.DAMAGED, ArchiveWriting.path(name));
        }
        var rows = 0L;
        try (var lines = archive.lines(ArchiveWriting.path(name));
                var insert = database.prepareStatement(text.insert(said.columns()))) {
            var portion = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                portion.append(portion.isEmpty() ? "[" : ",").append(line);
                if (portion.length() > PORTION) {
                    insert.setString(1, portion.append(']').toString());
                    rows += insert.executeUpdate();
                    portion.setLength(0);
                }
            }
            if (!portion.isEmpty()) {
                insert.setString(1, portion.append(']').toString());
                rows += insert.executeUpdate();
            }
        }
        if (rows != said.count()) {
            throw new ArchiveRefusedException(Why.DAMAGED, ArchiveWriting.path(name));
        }
    }

    /** A number that was given is given to nothing else. */
    private void count(Catalogue catalogue) throws SQLException {
        for (var counter : archive.manifest().counters().entrySet()) {
            if (!catalogue.counters().containsKey(counter.getKey())) {
                throw new ArchiveRefusedException(Why.DAMAGED, counter.getKey());
            }
            if (counter.getValue() == null) {
                execute("alter sequence " + Catalogue.quoted(counter.getKey()) + " restart");
            } else {
                try (var set = database.prepareStatement("select setval(cast(? as regclass), ?)")) {
                    set.setString(1, Catalogue.quoted(counter.getKey()));
                    set.setLong(2, counter.getValue());
                    set.execute();
                }
            }
        }
    }

    private static String quoted(List<String> tables) {
        return tables.stream().map(Catalogue::quoted).collect(Collectors.joining(", "));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
