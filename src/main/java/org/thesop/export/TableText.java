package org.thesop.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the rows of a table are written and read: the same row gives the same line wherever it is written. */
record TableText(Catalogue.Table table) {

    TableText {
        if (table.key().isEmpty()) {
            throw new IllegalStateException("table " + table.name() + " has no primary key to put its rows in order");
        }
    }

    /** Its key first, then the others by name. */
    List<Catalogue.Column> columns() {
        var key = table.key().stream().flatMap(name -> table.columns().stream()
                .filter(column -> column.name().equals(name)));
        var others = table.columns().stream().filter(column -> !table.key().contains(column.name()));
        return Stream.concat(key, others).filter(this::isCarried).toList();
    }

    List<String> names() {
        return columns().stream().map(Catalogue.Column::name).toList();
    }

    private boolean isCarried(Catalogue.Column column) {
        return LeftOut.column(table.name(), column.name())
                .map(leftOut -> leftOut.written() != null)
                .orElse(true);
    }

    /** All rows as JSON, one a line, in the order of their key. */
    String select() {
        return "select row_to_json(r)::text from (" + rows() + ") r order by " + order();
    }

    /** What {@link #select} puts in order. */
    String rows() {
        return "select " + columns().stream().map(this::written).collect(Collectors.joining(", ")) + " from "
                + Catalogue.quoted(table.name());
    }

    String order() {
        return columns().stream()
                .filter(column -> table.key().contains(column.name()))
                .map(column -> "r." + Catalogue.quoted(column.name()) + (column.hasWords() ? " collate \"C\"" : ""))
                .collect(Collectors.joining(", "));
    }

    private String written(Catalogue.Column column) {
        var name = Catalogue.quoted(column.name());
        return LeftOut.column(table.name(), column.name())
                .map(leftOut -> leftOut.written() + " as " + name)
                .orElse(name);
    }

    /**
     * Takes rows from a JSON array.
     *
     * @param given the columns that the archive has; others get their default
     */
    String insert(List<String> given) {
        var replaced = table.columns().stream()
                .map(column -> LeftOut.column(table.name(), column.name()))
                .flatMap(Optional::stream)
                .filter(leftOut -> leftOut.read() != null)
                .toList();
        var names = Stream.concat(given.stream(), replaced.stream().map(LeftOut.Column::name))
                .map(Catalogue::quoted)
                .collect(Collectors.joining(", "));
        var values = Stream.concat(
                        given.stream().map(Catalogue::quoted), replaced.stream().map(LeftOut.Column::read))
                .collect(Collectors.joining(", "));
        var quoted = Catalogue.quoted(table.name());
        return "insert into " + quoted + " (" + names + ") overriding system value select " + values
                + " from json_populate_recordset(null::" + quoted + ", ?::json)";
    }
}
