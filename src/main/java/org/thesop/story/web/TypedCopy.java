package org.thesop.story.web;

/** What somebody typed, as a form or a script sends it. */
public class TypedCopy {

    private int base;
    private String why = "SAVE";
    private String tab = "";
    private String headline;
    private String deck;
    private String dateline;
    private String body;
    private String summary;
    private String language;
    private String section;
    private String searchHeadline;
    private String tags;
    private String genre;
    private String bylines;

    /** The number of the revision the typed text began from. */
    public int getBase() {
        return base;
    }

    public void setBase(int base) {
        this.base = base;
    }

    /** AUTOSAVE or SAVE. */
    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    /** The name that the page has given itself; empty without script. */
    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getDeck() {
        return deck;
    }

    public void setDeck(String deck) {
        this.deck = deck;
    }

    public String getDateline() {
        return dateline;
    }

    public void setDateline(String dateline) {
        this.dateline = dateline;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    /** BCP 47. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** A section's slug; empty while none is chosen. */
    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    /** Empty for the headline itself, null when the client knows nothing of it. */
    public String getSearchHeadline() {
        return searchHeadline;
    }

    public void setSearchHeadline(String searchHeadline) {
        this.searchHeadline = searchHeadline;
    }

    /** Separated by commas, null when the client knows nothing of them. */
    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    /** The name of a {@link org.thesop.story.Genre}; empty for the section's, null when the client knows nothing of it. */
    public String getGenre() {
        return genre;
    }

    public void setGenre(String genre) {
        this.genre = genre;
    }

    /** See {@link TypedBylines}; null when the client knows nothing of them. */
    public String getBylines() {
        return bylines;
    }

    public void setBylines(String bylines) {
        this.bylines = bylines;
    }
}
