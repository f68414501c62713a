package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The archive carries what nobody has left out: so whoever adds a secret to the database has to say so. */
class LeftOutTest {

    private static final Pattern CREATE = Pattern.compile("(?s)create table (?:if not exists )?(\\w+) \\((.*?)\\n\\);");
    private static final Pattern ALTER = Pattern.compile("(?s)alter table (\\w+)([^;]*);");
    private static final Pattern ADDED = Pattern.compile("add column (\\w+) ");
    private static final Pattern DECLARED = Pattern.compile("(?m)^    (\\w+) ");
    private static final Pattern SECRET = Pattern.compile("secret|token|password|credential|private_key|api_key");

    /** Named like a secret, and none. */
    private static final Set<String> HARMLESS = Set.of();

    @Test
    void whatever_is_named_like_a_secret_is_left_out() throws IOException {
        var secrets = columns().stream()
                .filter(column -> SECRET.matcher(column.name()).find())
                .filter(column -> !HARMLESS.contains(column.table() + "." + column.name()))
                .toList();
        assertThat(secrets).isNotEmpty();
        assertThat(secrets)
                .as("columns named like secrets that the archive would carry: see LeftOut")
                .allMatch(column -> LeftOut.why(column.table()).isPresent()
                        || LeftOut.column(column.table(), column.name()).isPresent());
    }

    @Test
    void what_is_left_out_is_there_at_all() throws IOException {
        var tables = columns().stream().map(Named::table).toList();
        for (var why : LeftOut.values()) {
            why.names()
                    .map(name -> name.replaceFirst("\\..*", ""))
                    .filter(table -> !table.equals("flyway_schema_history") && !table.equals("jgroupsping"))
                    .forEach(table -> assertThat(tables).contains(table));
        }
    }

    private record Named(String table, String name) {}

    private static List<Named> columns() throws IOException {
        var columns = new ArrayList<Named>();
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.sorted().toList()) {
                var sql = Files.readString(file).toLowerCase(Locale.ROOT);
                CREATE.matcher(sql).results().forEach(table -> DECLARED.matcher(table.group(2))
                        .results()
                        .forEach(column -> columns.add(new Named(table.group(1), column.group(1)))));
                ALTER.matcher(sql).results().forEach(table -> ADDED.matcher(table.group(2))
                        .results()
                        .forEach(column -> columns.add(new Named(table.group(1), column.group(1)))));
            }
        }
        return columns;
    }
}
