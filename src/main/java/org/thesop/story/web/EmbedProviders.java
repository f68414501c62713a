package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import org.thesop.story.EmbedProvider;

/** The list of embed providers as the copy editor reads it. */
@Named
@ApplicationScoped
public class EmbedProviders {

    /** {@code [{"key", "name", "patterns", "address"}]}, the members those of {@link EmbedProvider}. */
    public String getJson() {
        var all = Json.createArrayBuilder();
        EmbedProvider.all()
                .forEach(each -> all.add(Json.createObjectBuilder()
                        .add("key", each.key())
                        .add("name", each.name())
                        .add("patterns", Json.createArrayBuilder(each.patterns()))
                        .add("address", each.address())));
        return all.build().toString();
    }
}
