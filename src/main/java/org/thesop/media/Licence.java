package org.thesop.media;

/** On what ground the paper shows a picture; the text for people is {@code Licence.…}. */
public enum Licence {
    /** Nobody has said yet. */
    UNKNOWN,
    /** Taken or drawn by somebody of the paper. */
    OWN,
    /** Whose it is has allowed it. */
    PERMISSION,
    /** Creative Commons: with the name of whose it is. */
    CC_BY,
    /** The same, and what is made of it under the same licence. */
    CC_BY_SA,
    /** The same, for what earns no money. */
    CC_BY_NC,
    /** Creative Commons: given away. */
    CC0,
    /** Of an agency that the paper has a contract with. */
    AGENCY,
    /** Nobody's any more. */
    PUBLIC_DOMAIN
}
