package org.thesop.api.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.platform.Settings;

/** The address of the next page of a list: the same question, from where this page ends. */
@RequestScoped
public class NextPage {

    private static final String CURSOR = "cursor";

    @Inject
    HttpServletRequest request;

    /** Whole, null where there is no next page. */
    String after(String cursor) {
        if (cursor == null) {
            return null;
        }
        var asked = request.getParameterMap().entrySet().stream()
                .filter(each -> !each.getKey().equals(CURSOR))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> said(each.getKey(), each.getValue()[0]));
        return Settings.paperUrl() + request.getRequestURI() + "?"
                + Stream.concat(asked, Stream.of(said(CURSOR, cursor))).collect(Collectors.joining("&"));
    }

    private static String said(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
