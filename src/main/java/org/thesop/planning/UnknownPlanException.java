package org.thesop.planning;

/** There is no such pitch or assignment. */
public class UnknownPlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownPlanException(String what, long id) {
        super("no " + what + " " + id);
    }
}
