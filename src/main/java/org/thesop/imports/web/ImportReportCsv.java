package org.thesop.imports.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.thesop.imports.Imports;
import org.thesop.imports.ItemRow;
import org.thesop.imports.Outcome;
import org.thesop.imports.RunRow;
import org.thesop.imports.UnknownImportException;
import org.thesop.platform.Csv;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;
import org.thesop.platform.web.SentId;

/** What came of each thing of an import, for a spreadsheet: page by page, however many there are. */
@WebServlet("/desk/archive/import-report.csv")
public class ImportReportCsv extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;

    /** Without it a spreadsheet takes UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    transient Imports imports;

    @Inject
    transient ReportWords words;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RunRow run;
        try {
            run = imports.row(SentId.of(request.getParameter("id")).orElse(0L));
        } catch (UnknownImportException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(request.getParameter("outcome")))
                .findFirst()
                .orElse(null);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + run.id() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        write(run, outcome, "1".equals(request.getParameter("remarked")), response.getWriter());
    }

    private void write(RunRow run, Outcome outcome, boolean remarked, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK + Csv.line(heads()));
        var after = 0;
        List<ItemRow> rows;
        do {
            rows = imports.items(run.id(), outcome, remarked, after, AT_ONCE);
            for (var row : rows) {
                out.write(Csv.line(cells(run, row)));
                after = row.number();
            }
        } while (rows.size() == AT_ONCE);
    }

    private List<String> heads() {
        return List.of(
                messages.text("imports.report.number"),
                messages.text("imports.report.name"),
                messages.text("imports.report.what"),
                messages.text("imports.report.outcome"),
                messages.text("imports.report.reason"),
                messages.text("imports.report.remarks"),
                messages.text("imports.report.address"));
    }

    private List<String> cells(RunRow run, ItemRow row) {
        return Arrays.asList(
                String.valueOf(row.number()),
                row.name(),
                messages.of(row.what()),
                words.outcome(row, run.dry()),
                words.reason(row),
                String.join(" ", words.remarks(row)),
                row.path() == null ? null : Settings.paperUrl() + row.path());
    }
}
