package org.thesop.imports;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;

/** What keeps an import from going on for a moment, and is nothing that a thing in its file has done. */
final class Passing {

    /** Classes of SQLSTATE: no connection; the database stops or starts. */
    private static final Set<String> CLASSES = Set.of("08", "57P");

    /** Too many are connected; two wanted what the other had. */
    private static final Set<String> STATES = Set.of("53300", "40001", "40P01");

    private Passing() {}

    /** Whether the same may well be taken a moment later: to refuse it would blame the wrong one. */
    static boolean is(Throwable broken) {
        var each = broken;
        for (var depth = 0; each != null && depth < 50; depth++) {
            if (each instanceof JDBCConnectionException
                    || each instanceof SQLTransientException
                    || each instanceof SQLRecoverableException
                    || each instanceof SQLException sql && isPassing(sql.getSQLState())) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    private static boolean isPassing(String state) {
        return state != null && (STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith));
    }
}
