package org.thesop.site.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thesop.platform.PaperName;
import org.thesop.platform.Spoken;

/**
 * {@code <site:standing name="foot" of="#{...}">}: a part of a page that is set once and used again, as printers keep a
 * nameplate in type. What stands in it may depend on what {@code of} compares by, on the language and on the paper's name, and
 * on nothing else.
 */
public class StandingMatter extends TagHandler {

    /** Days, languages and sections make some dozens; whatever makes more is not worth keeping. */
    private static final int MOST = 500;

    private static final Map<Key, String> SET = new ConcurrentHashMap<>();

    private final TagAttribute name;
    private final TagAttribute of;

    private record Key(String name, String language, String paper, String paperInFull, Object of) {}

    public StandingMatter(TagConfig config) {
        super(config);
        name = getRequiredAttribute("name");
        of = getRequiredAttribute("of");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        var key = new Key(
                name.getValue(), Spoken.now().tag(), PaperName.name(), PaperName.fullName(), of.getObject(context));
        var set = SET.get(key);
        var part = new Part(key, set);
        parent.getChildren().add(part);
        if (set == null) {
            nextHandler.apply(context, part);
        }
    }

    /** Prints what is set; else what is in it, and keeps that. */
    private static final class Part extends UIComponentBase {

        private final Key key;
        private final String set;

        Part(Key key, String set) {
            this.key = key;
            this.set = set;
        }

        @Override
        public String getFamily() {
            return "org.thesop.site";
        }

        @Override
        public boolean getRendersChildren() {
            return true;
        }

        @Override
        public void encodeChildren(FacesContext faces) throws IOException {
            faces.getResponseWriter().write(set == null ? setNow(faces) : set);
        }

        private String setNow(FacesContext faces) throws IOException {
            var page = faces.getResponseWriter();
            var taken = new StringWriter();
            var writer = page.cloneWithWriter(taken);
            faces.setResponseWriter(writer);
            try {
                for (var child : getChildren()) {
                    child.encodeAll(faces);
                }
                writer.flush();
            } finally {
                faces.setResponseWriter(page);
            }
            if (SET.size() >= MOST) {
                SET.clear();
            }
            SET.put(key, taken.toString());
            return taken.toString();
        }
    }
}
