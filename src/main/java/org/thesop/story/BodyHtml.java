package org.thesop.story;

/** Temporary. */
public record BodyHtml(String html) {
    public static BodyHtml of(String s) { return new BodyHtml(s == null ? "" : s); }
    public String text() { return html.replaceAll("<[^>]+>", " "); }
    public boolean isBlank() { return html.isBlank(); }
    public int words() { return text().split("\\s+").length; }
    public int minutes() { return 1; }
    public String firstParagraph() { return text(); }
}
