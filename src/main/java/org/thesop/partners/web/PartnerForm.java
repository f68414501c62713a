package org.thesop.partners.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thesop.deliveries.Carried;
import org.thesop.partners.Format;
import org.thesop.partners.PartnerDetails;
import org.thesop.partners.PartnerRow;
import org.thesop.partners.Wish;
import org.thesop.platform.Messages;

/** What a form says of a partner. */
public class PartnerForm extends AddresseeForm {

    private Carried carried = Carried.HTTP;
    private Format format = Format.NINJS;
    private boolean trusted;
    private String[] sections = {};
    private String tags = "";
    private String languages = "";
    private String writers = "";

    static PartnerForm of(PartnerRow row) {
        var form = new PartnerForm();
        form.setVersion(row.version());
        form.setName(row.name());
        form.carried = row.carried();
        form.setAddress(row.address());
        form.format = row.format();
        form.trusted = row.trusted();
        form.sections = row.wish().sections().toArray(new String[0]);
        form.tags = String.join(", ", row.wish().tags());
        form.languages = String.join(", ", row.wish().languages());
        form.writers = String.join(", ", row.wish().writers());
        return form;
    }

    PartnerDetails details() {
        return new PartnerDetails(
                getName(),
                carried,
                getAddress(),
                format,
                trusted,
                new Wish(Arrays.asList(sections), words(tags), words(languages), words(writers)));
    }

    @Override
    Map<String, String> said(Messages messages) {
        var details = details();
        var wish = details.wish();
        var said = new LinkedHashMap<String, String>();
        said.put("partner.name", details.name());
        said.put("partner.way", messages.of(carried));
        said.put("partner.address", details.address());
        said.put("partner.format", messages.of(format));
        said.put("partner.sections", String.join(", ", wish.sections()));
        said.put("partner.tags", String.join(", ", wish.tags()));
        said.put("partner.languages", String.join(", ", wish.languages()));
        said.put("partner.writers", String.join(", ", wish.writers()));
        said.put("partner.trusted", messages.text(trusted ? "receiver.yes" : "receiver.no"));
        return said;
    }

    private static List<String> words(String typed) {
        return typed == null || typed.isBlank()
                ? List.of()
                : Arrays.asList(typed.strip().split("\\s*[,;]\\s*"));
    }

    public Carried[] getWays() {
        return Carried.values();
    }

    public Format[] getFormats() {
        return Format.values();
    }

    public Carried getCarried() {
        return carried;
    }

    public void setCarried(Carried carried) {
        this.carried = carried;
    }

    public Format getFormat() {
        return format;
    }

    public void setFormat(Format format) {
        this.format = format;
    }

    public boolean isTrusted() {
        return trusted;
    }

    public void setTrusted(boolean trusted) {
        this.trusted = trusted;
    }

    public String[] getSections() {
        return sections;
    }

    public void setSections(String[] sections) {
        this.sections = sections;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getLanguages() {
        return languages;
    }

    public void setLanguages(String languages) {
        this.languages = languages;
    }

    public String getWriters() {
        return writers;
    }

    public void setWriters(String writers) {
        this.writers = writers;
    }
}
