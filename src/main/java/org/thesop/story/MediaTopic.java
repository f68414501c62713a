package org.thesop.story;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a story is about, in the terms that news agencies sort by: the top level of the IPTC's Media Topics, whose codes and
 * names are the standard's own (cv.iptc.org/newscodes/mediatopic).
 */
public enum MediaTopic {
    ARTS("01000000", "arts, culture, entertainment and media"),
    CRIME("02000000", "crime, law and justice"),
    DISASTER("03000000", "disaster, accident and emergency incident"),
    ECONOMY("04000000", "economy, business and finance"),
    EDUCATION("05000000", "education"),
    ENVIRONMENT("06000000", "environment"),
    HEALTH("07000000", "health"),
    HUMAN_INTEREST("08000000", "human interest"),
    LABOUR("09000000", "labour"),
    LEISURE("10000000", "lifestyle and leisure"),
    POLITICS("11000000", "politics"),
    RELIGION("12000000", "religion"),
    SCIENCE("13000000", "science and technology"),
    SOCIETY("14000000", "society"),
    SPORT("15000000", "sport"),
    CONFLICT("16000000", "conflict, war and peace"),
    WEATHER("17000000", "weather");

    private final String code;
    private final String standardName;

    MediaTopic(String code, String standardName) {
        this.code = code;
        this.standardName = standardName;
    }

    /** Eight digits. */
    public String code() {
        return code;
    }

    /** As the standard has it in English; people at the desk read their own word for it. */
    public String standardName() {
        return standardName;
    }

    /** The one with this code; empty for none, and for what is below the top level. */
    public static Optional<MediaTopic> coded(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
