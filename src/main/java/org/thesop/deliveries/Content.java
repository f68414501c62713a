package org.thesop.deliveries;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What is in a delivery. */
@Embeddable
public class Content {

    @Column(name = "content_type")
    private String type;

    @Column(name = "content")
    private String text;

    private String subject;

    private String readable;

    @Column(name = "file_name")
    private String fileName;

    protected Content() {}

    private Content(String type, String text, String subject, String readable, String fileName) {
        this.type = type;
        this.text = text;
        this.subject = subject;
        this.readable = readable;
        this.fileName = fileName;
    }

    /** For machines alone. */
    public static Content of(String type, String text) {
        return new Content(type, text, null, null, null);
    }

    /**
     * For machines, and where it goes by mail for people too.
     *
     * @param subject one line
     * @param readable plain, with an empty line between paragraphs
     * @param fileName what the machines' part is called beside that
     */
    public static Content of(String type, String text, String subject, String readable, String fileName) {
        return new Content(type, text, subject, readable, fileName);
    }

    /** As {@code Content-Type} has it. */
    public String type() {
        return type;
    }

    public String text() {
        return text;
    }

    /** Null for what goes to machines alone, and so the two below. */
    public String subject() {
        return subject;
    }

    public String readable() {
        return readable;
    }

    public String fileName() {
        return fileName;
    }
}
