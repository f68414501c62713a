package org.thesop.api.web;

/** Something that was sent is not what it should be; told with its name, so that nobody has to guess. */
class OddParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;
    private final String key;

    private OddParameterException(int status, String name, String key) {
        super(name);
        this.status = status;
        this.name = name;
        this.key = key;
    }

    /** A parameter of an address. */
    static OddParameterException inAddress(String name, String key) {
        return new OddParameterException(400, name, key);
    }

    /** A member of what was sent as JSON. */
    static OddParameterException member(String name, String key) {
        return new OddParameterException(422, name, key);
    }

    int status() {
        return status;
    }

    String name() {
        return name;
    }

    /** Of the sentence that says what it should be; its name fills it. */
    String key() {
        return key;
    }
}
