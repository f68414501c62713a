package org.thesop.notify.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.notify.Notices;
import org.thesop.notify.Notices.ToldLine;
import org.thesop.platform.Messages;
import org.thesop.platform.web.SentId;

/** Who was told of what a line of the story's record says; for the edition that the address names. */
@Named
@RequestScoped
public class ToldRecord {

    @Inject
    Notices notices;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private Map<Instant, List<ToldLine>> told;

    /** The people told of what happened at that moment, and how; empty when nobody was. */
    public String of(Instant at) {
        if (told == null) {
            told = load();
        }
        return told.getOrDefault(at, List.of()).stream()
                .map(each -> messages.text("told." + each.how(), each.name()))
                .collect(Collectors.joining(" "));
    }

    private Map<Instant, List<ToldLine>> load() {
        return SentId.of(request.getParameter("edition")).stream()
                .flatMap(id -> notices.told(id).stream())
                .collect(Collectors.groupingBy(ToldLine::at));
    }
}
