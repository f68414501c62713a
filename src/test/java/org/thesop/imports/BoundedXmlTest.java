package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers send as XML costs nothing and reaches nothing. */
class BoundedXmlTest {

    private static Stream<Arguments> hostile() {
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 \"ha\">");
        for (var i = 1; i < 30; i++) {
            bomb.append("<!ENTITY x" + i + " \"&x" + (i - 1) + ";&x" + (i - 1) + ";\">");
        }
        bomb.append("]><a>&x29;</a>");
        return Stream.of(
                Arguments.of(bomb.toString(), ImportReason.DOCUMENT_TYPE),
                Arguments.of(
                        "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&f;</a>",
                        ImportReason.DOCUMENT_TYPE),
                Arguments.of(
                        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\" [<!ATTLIST a b CDATA #IMPLIED>]><a/>",
                        ImportReason.DOCUMENT_TYPE),
                Arguments.of("<!DOCTYPE a SYSTEM \"a.dtd\" [%b;]><a/>", ImportReason.DOCUMENT_TYPE),
                Arguments.of("<!DOCTYPE a SYSTEM \"a.dtd\"><a>&nobody;</a>", ImportReason.XML_BROKEN),
                Arguments.of("<a>".repeat(200_000), ImportReason.XML_TOO_MUCH),
                Arguments.of("<a x='" + "y".repeat(1_000_000) + "'/>", ImportReason.XML_TOO_MUCH),
                Arguments.of(
                        "<a><b>" + "z".repeat(BoundedXml.LONGEST_TEXT + 10) + "</b></a>", ImportReason.XML_TOO_MUCH),
                Arguments.of("<a>&nobody;</a>", ImportReason.XML_BROKEN),
                Arguments.of("<a><b></a>", ImportReason.XML_BROKEN),
                Arguments.of("no XML at all", ImportReason.XML_BROKEN));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_xml_is_refused_with_its_reason(String xml, ImportReason reason) {
        assertThatThrownBy(() -> readThrough(xml))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        refused -> assertThat(refused.because().key()).isEqualTo("ImportReason." + reason));
    }

    /** Nothing listens there: whoever asked would be refused, and the reading with it. */
    @Test
    void a_document_type_that_only_names_where_it_stands_is_passed_over_and_not_fetched() {
        assertThat(readThrough(
                        "<!DOCTYPE nitf PUBLIC \"-//IPTC//DTD NITF 3.4//EN\" \"http://127.0.0.1:1/nitf-3-4.dtd\">"
                                + "<nitf><b>Choir</b></nitf>"))
                .isEqualTo("Choir");
        assertThat(readThrough("<!DOCTYPE nitf SYSTEM 'file:///nowhere/nitf.dtd'><nitf><b>Raft</b></nitf>"))
                .isEqualTo("Raft");
        assertThat(readThrough("<!DOCTYPE nitf><nitf><b>Weir</b></nitf>")).isEqualTo("Weir");
    }

    @Test
    void the_entities_of_xml_itself_and_marked_text_are_read() {
        assertThat(readThrough("<a><b>Tom &amp; <![CDATA[<Jerry>]]> &#8220;</b></a>"))
                .isEqualTo("Tom & <Jerry> “");
    }

    private static String readThrough(String xml) {
        var text = new StringBuilder();
        try (var reader = BoundedXml.of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))) {
            while (reader.next()) {
                if (reader.isStart() && reader.name().equals("b")) {
                    text.append(reader.text());
                }
            }
        }
        return text.toString();
    }
}
