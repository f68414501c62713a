package org.thesop.platform;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;

/** How XML that a stranger sent is read: no document type is obeyed, so no entities of its own; nothing is fetched; all is bounded. */
public final class XmlBounds {

    private static final int DEEPEST = 100;
    private static final int MOST_ATTRIBUTES = 200;

    private XmlBounds() {}

    /**
     * Makes readers that keep them.
     *
     * @param longestText of one element, in characters
     * @param longestAttribute in characters
     */
    public static XMLInputFactory factory(int longestText, int longestAttribute) {
        // By name: which parser a server has is its own affair, and not every one keeps such bounds.
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, longestText);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, longestAttribute);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
        return factory;
    }
}
