package org.thesop.platform;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements of a request, so that a page that asks too often shows in the log and in a test. */
public class StatementCount implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    @Override
    public String inspect(String sql) {
        COUNT.set(COUNT.get() + 1);
        return sql;
    }

    /** How many since the last call on this thread; begins anew. */
    public static int takeAway() {
        var count = COUNT.get();
        COUNT.remove();
        return count;
    }
}
