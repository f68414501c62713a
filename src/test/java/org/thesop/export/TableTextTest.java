package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.export.Catalogue.Column;
import org.thesop.export.Catalogue.Table;

class TableTextTest {

    @Test
    void the_key_comes_first_and_the_others_by_name_whatever_order_they_were_added_in() {
        var text = new TableText(new Table(
                "tag",
                List.of(new Column("into_id", false), new Column("id", false), new Column("name", true)),
                List.of("id")));
        assertThat(text.select())
                .isEqualTo("select row_to_json(r)::text from (select \"id\", \"into_id\", \"name\" from \"tag\") r"
                        + " order by r.\"id\"");
    }

    @Test
    void words_are_put_in_an_order_that_no_language_changes() {
        var text = new TableText(new Table("old_address", List.of(new Column("path", true)), List.of("path")));
        assertThat(text.select()).endsWith("order by r.\"path\" collate \"C\"");
    }

    @Test
    void a_secret_is_not_written_and_is_replaced_when_the_row_is_read() {
        var text = new TableText(
                new Table("guest", List.of(new Column("id", false), new Column("token_hash", true)), List.of("id")));
        assertThat(text.select()).doesNotContain("token_hash");
        assertThat(text.insert(List.of("id")))
                .isEqualTo("insert into \"guest\" (\"id\", \"token_hash\") overriding system value"
                        + " select \"id\", 'left-out-' || id from json_populate_recordset(null::\"guest\", ?::json)");
    }

    @Test
    void what_was_to_be_mailed_is_not_mailed_by_the_copy_again() {
        var text = new TableText(new Table(
                "notice",
                List.of(new Column("by_mail", false), new Column("id", false), new Column("mail_id", false)),
                List.of("id")));
        assertThat(text.select()).contains("select \"id\", false as \"by_mail\" from");
        assertThat(text.names()).containsExactly("id", "by_mail");
    }

    @Test
    void a_table_without_a_key_has_no_order_to_write_it_in() {
        assertThatThrownBy(() -> new TableText(new Table("heap", List.of(new Column("a", false)), List.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("heap");
    }
}
