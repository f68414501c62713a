package org.thesop.site.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** The links to the paper's sections. A component, because a loop in the page costs as much as the rest of the page. */
@FacesComponent(
        value = "org.thesop.site.SectionLinks",
        createTag = true,
        tagName = "sectionLinks",
        namespace = "thesop.site")
public class SectionLinks extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.thesop.site";
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        var writer = faces.getResponseWriter();
        var frame = (Frame) faces.getExternalContext().getRequestMap().get("frame");
        for (var link : frame.sections()) {
            writer.startElement("a", this);
            writer.writeAttribute("href", link.path(), null);
            writer.writeAttribute("lang", link.language(), null);
            if (link.current() != null) {
                writer.writeAttribute("aria-current", link.current(), null);
            }
            writer.writeText(link.name(), null);
            writer.endElement("a");
        }
    }
}
