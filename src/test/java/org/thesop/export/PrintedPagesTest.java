package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copy of the paper is made of what the paper answers. */
class PrintedPagesTest {

    private final Deque<Integer> answers = new ArrayDeque<>();
    private HttpServer paper;
    private PrintedPages pages;
    private int pauses;

    @BeforeEach
    void open() throws IOException {
        paper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        paper.createContext("/", asked -> {
            var status = answers.size() > 1 ? answers.poll() : answers.peek();
            asked.sendResponseHeaders(status, -1);
            asked.close();
        });
        paper.start();
        pages = new PrintedPages(paper.getAddress().getPort(), () -> pauses++);
    }

    @AfterEach
    void close() {
        paper.stop(0);
    }

    @Test
    void a_page_that_the_paper_was_too_busy_for_is_asked_for_again() throws IOException {
        answers.addAll(List.of(503, 429, 500, 200));
        assertThat(pages.get("/section/arts").status()).isEqualTo(200);
        assertThat(pauses).isEqualTo(3);
    }

    @Test
    void a_paper_without_its_database_is_no_empty_paper() {
        answers.add(503);
        assertThatThrownBy(() -> pages.get("/section/arts"))
                .isInstanceOf(PageNotPrintedException.class)
                .hasMessageContainingAll("/section/arts", "503");
        assertThat(ExportProblem.of(new PageNotPrintedException("/", 503))).isEqualTo(ExportProblem.PAGE_NOT_PRINTED);
    }

    @Test
    void what_is_not_there_is_believed_at_once() throws IOException {
        answers.add(404);
        assertThat(pages.get("/section/none").status()).isEqualTo(404);
        assertThat(pauses).isZero();
    }

    @Test
    void a_full_disk_is_told_as_such() {
        assertThat(ExportProblem.of(new IOException("No space left on device"))).isEqualTo(ExportProblem.DISK_FULL);
        assertThat(ExportProblem.of(new IllegalStateException("no space left"))).isEqualTo(ExportProblem.OTHER);
    }
}
