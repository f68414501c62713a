package org.thesop.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What photographers write into their files for the paper, and what strangers write to harm it. */
class FileNotesTest {

    private static final int APP1 = 0xe1;

    private final byte[] plain = PictureFiles.halves("jpeg", 60, 40);

    @Test
    void the_newer_form_wins_and_the_older_says_the_rest() {
        var notes = FileNotes.of(PictureFiles.fromAgency(plain));
        assertThat(notes.caption()).isEqualTo("The last tram leaves");
        assertThat(notes.credit()).isEqualTo("Ada Okafor / SOP newswire");
        assertThat(notes.place()).isEqualTo("Harlan, United States");
    }

    @Test
    void a_file_without_notes_says_nothing() {
        assertThat(FileNotes.of(plain)).isEqualTo(FileNotes.NONE);
        assertThat(FileNotes.of(Arrays.copyOf(plain, 20))).isEqualTo(FileNotes.NONE);
    }

    @Test
    void a_document_type_is_not_even_looked_at() {
        var hostile = PictureFiles.xmp("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">&e;</rdf:li></rdf:Alt>"
                        + "</dc:description>")
                .replace("<x:xmpmeta", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x:xmpmeta");
        var file = PictureFiles.with(plain, APP1, hostile.getBytes(StandardCharsets.UTF_8));
        assertThat(FileNotes.of(file)).isEqualTo(FileNotes.NONE);
    }

    @Test
    void a_caption_without_end_is_cut() {
        var details = PictureDetails.of(new FileNotes("x ".repeat(3_000), "", ""));
        assertThat(details.caption()).hasSizeLessThanOrEqualTo(PictureDetails.LONGEST_CAPTION);
    }
}
