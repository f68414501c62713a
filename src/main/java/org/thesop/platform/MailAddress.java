package org.thesop.platform;

import java.util.regex.Pattern;

/** What somebody typed as the address that mail goes to. */
public final class MailAddress {

    /** Strict enough that nothing typed can become a second address or a line of the mail's head. */
    private static final Pattern ONE = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:.]{2,}");

    private MailAddress() {}

    /** Whether mail could reach it; false for null. */
    public static boolean isOne(String typed) {
        return typed != null && ONE.matcher(typed.strip()).matches();
    }
}
