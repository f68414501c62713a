package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** The import command, on a folder of captured pages. */
class ImportIT {

    private static final String PAGE = """
            Contact theSOPAbout theSOPSupport theSOPWritersEditorsManaging Editors
            theSOP logo
            Published:May 6th, 2009 16:05 EST
            Choir moves its rehearsals to the boathouse

            Choir moves its rehearsals to the boathouse

            By SOP newswire3

            Weir -- The choir sang among forty canoes on Tuesday, and nobody fell in.

            By Otto Lindgren
            Staff Writer
            """;

    @TempDir
    Path folder;

    @Test
    void a_folder_is_imported_once_and_what_is_no_page_is_named() throws IOException {
        var choir = Files.writeString(folder.resolve("choir.txt"), PAGE);
        var list = Files.writeString(folder.resolve("list.txt"), "bread\nmilk\n");
        assertThatThrownBy(() -> command().send(List.of(choir, list), "maggie", "arts"))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("Not every file was taken");
        var story = Reader.get("/story/arts/2009/05/06/choir-moves-its-rehearsals-to-the-boathouse");
        assertThat(story.statusCode()).isEqualTo(200);
        assertThat(story.body()).contains("May 6th, 2009 16:05 ET", "among forty canoes");

        // Another one of the same day, with the same headline.
        var other = Files.writeString(folder.resolve("other.txt"), PAGE.replace("forty canoes", "nine kayaks"));
        command().send(List.of(choir, other), "maggie", "arts");
        assertThat(Reader.get("/story/arts/2009/05/06/choir-moves-its-rehearsals-to-the-boathouse-2")
                        .body())
                .contains("among nine kayaks");
        assertThat(Reader.get("/story/arts/2009/05/06/choir-moves-its-rehearsals-to-the-boathouse-3")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void only_in_the_name_of_a_managing_editor() throws IOException {
        var page = Files.writeString(folder.resolve("page.txt"), PAGE.replace("Choir", "Chess club"));
        assertThatThrownBy(() -> command().send(List.of(page), "eddie", "arts")).isInstanceOf(CannotRunException.class);
        assertThat(Reader.get("/section/arts").body()).doesNotContain("Chess club");
    }

    @Test
    void nobody_sends_pages_without_the_newsrooms_own_secret() {
        var answer = Reader.send(HttpRequest.newBuilder(TheNewsroom.at("/api/archive/imports/files"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(PAGE)));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    static Import command() throws IOException {
        return SentFile.command(TheNewsroom.running());
    }
}
