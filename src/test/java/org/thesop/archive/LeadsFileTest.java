package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.thesop.archive.LeadsFile.Line;
import org.thesop.archive.LeadsFile.Reason;
import org.thesop.archive.LeadsFile.UnreadableException;

class LeadsFileTest {

    @Test
    void a_table_is_read_line_by_line_without_its_heading() {
        assertThat(LeadsFile.read(
                        utf8("old,new\r\n/a.php?id=1,/story/x/2020/01/02/a\r\n\r\n\"/b,c.php\",/story/y\r\n")))
                .containsExactly(
                        new Line(2, "/a.php?id=1", "/story/x/2020/01/02/a"), new Line(3, "/b,c.php", "/story/y"));
    }

    @Test
    void a_table_without_a_heading_begins_with_its_first_line() {
        assertThat(LeadsFile.read(utf8("/a,/b"))).containsExactly(new Line(1, "/a", "/b"));
    }

    @Test
    void semicolons_and_tabs_part_the_columns_too() {
        assertThat(LeadsFile.read(utf8("/a;/b"))).containsExactly(new Line(1, "/a", "/b"));
        assertThat(LeadsFile.read(utf8("\uFEFF/a\t/b"))).containsExactly(new Line(1, "/a", "/b"));
    }

    @Test
    void a_table_of_an_older_windows_keeps_its_accents() {
        assertThat(LeadsFile.read("/caf\u00e9,/b".getBytes(Charset.forName("windows-1252"))))
                .containsExactly(new Line(1, "/caf\u00e9", "/b"));
    }

    @Test
    void what_is_no_table_is_refused_with_the_reason() {
        refused(Reason.NO_TABLE, "/only-one-column\n/another");
        refused(Reason.NO_TABLE, "\"/never closed,/b");
        refused(Reason.EMPTY, "old,new\n");
        refused(Reason.EMPTY, "");
        refused(Reason.TOO_MANY_LINES, "/a,/b\n".repeat(LeadsFile.MOST_LINES + 1));
        refused(Reason.TOO_LARGE, "/".repeat(LeadsFile.MOST_BYTES + 1));
    }

    private static void refused(Reason reason, String text) {
        assertThatThrownBy(() -> LeadsFile.read(utf8(text)))
                .isInstanceOfSatisfying(
                        UnreadableException.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
