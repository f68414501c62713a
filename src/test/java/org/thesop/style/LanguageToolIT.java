package org.thesop.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The jars that pom.xml lists are enough to check English. */
class LanguageToolIT {

    @Test
    void a_sentence_with_two_faults_is_found_out_and_a_name_is_left_alone() {
        var tool = new LanguageTool(Path.of("target", "languagetool").toAbsolutePath());
        assertThat(tool.check("Then Dana Whitlock recieve a apple."))
                .extracting(Finding::rule)
                .contains("MORFOLOGIK_RULE_EN_US", "EN_A_VS_AN")
                .hasSize(2);
    }
}
