package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CopyEditorModulesTest {

    @Test
    void every_module_that_the_copy_editor_names_comes_with_the_application_in_that_version() throws IOException {
        var component = Files.readString(Path.of("src/main/webapp/resources/sop/copyEditor.xhtml"));
        var modules = Pattern.compile("/webjars/[^\"]+")
                .matcher(component)
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(modules).hasSizeGreaterThan(10).allSatisfy(path -> assertThat(
                        CopyEditorModulesTest.class.getResource("/META-INF/resources" + path))
                .as(path)
                .isNotNull());
    }
}
