package org.thesop.platform;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a transaction that only reads has asked already. The panels of a page know nothing of each other and ask for the
 * same; while something is being done, every question is asked anew.
 */
@TransactionScoped
public class Reading implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient Map<List<Object>, Object> answers;

    /** From now on until its end the transaction only reads. */
    public void begin() {
        answers = new HashMap<>();
    }

    /**
     * The answer to a question, asked once in a transaction that only reads.
     *
     * @param question what it asks and of whom, equal where the answer is the same
     */
    @SuppressWarnings("unchecked")
    public <T> T once(List<Object> question, Supplier<T> ask) {
        if (answers == null) {
            return ask.get();
        }
        if (!answers.containsKey(question)) {
            answers.put(question, ask.get());
        }
        return (T) answers.get(question);
    }
}
