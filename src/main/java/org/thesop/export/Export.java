package org.thesop.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Writes the whole paper in one form. */
interface Export {

    ExportKind kind();

    /**
     * Writes it.
     *
     * @param file exists and is empty
     * @param port where this node answers on its own machine
     */
    void write(Path file, int port, ExportProgress progress) throws IOException, SQLException;
}
