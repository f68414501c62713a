package org.thesop.platform;

import java.util.regex.Pattern;

/** What somebody typed as the address that mail goes to. */
public final class MailAddress {

    private static final String ENDS = "\\s\\p{Cc}\\p{Zl}\\p{Zp}@<>\",;:";

    /** Strict enough that nothing typed can become a second address or a line of the mail's head. */
    private static final Pattern ONE = Pattern.compile("[^%1$s]{1,64}@[^%1$s]+\\.[^%1$s.]{2,}".formatted(ENDS));

    private MailAddress() {}

    /** Whether mail could reach it; false for null. */
    public static boolean isOne(String typed) {
        return typed != null && ONE.matcher(typed.strip()).matches();
    }
}
