package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final String HEADER = "GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,INSTRUCTION_COVERED,BRANCH_MISSED,"
            + "BRANCH_COVERED,LINE_MISSED,LINE_COVERED,COMPLEXITY_MISSED,COMPLEXITY_COVERED,METHOD_MISSED,METHOD_COVERED\n";

    @Test
    void all_classes_count_together() {
        assertThat(Coverage.of(HEADER
                        + "theSOP,org.thesop.story,Slug,10,90,1,3,2,8,0,0,0,0\n"
                        + "theSOP,org.thesop.story,Copy,40,60,0,4,1,9,0,0,0,0\n"))
                .isEqualTo("Coverage: 85.0 % of lines, 87.5 % of branches, 75.0 % of instructions");
    }

    @Test
    void code_without_a_branch_has_no_share_of_branches() {
        assertThat(Coverage.of(HEADER + "theSOP,org.thesop.story,Saved,0,10,0,0,0,2,0,0,0,0\n"))
                .isEqualTo("Coverage: 100.0 % of lines, none of branches, 100.0 % of instructions");
    }
}
