package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextShiftTest {

    @Test
    void words_white_space_and_other_characters_are_told_apart_in_every_script() {
        var token = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|[ \\t-\\r]+|.", Pattern.DOTALL);
        var characters = "ab é1²Ⅷ½'’.,-— \n\t\u0301\u200d\u05d0\u0627\u4e2d\u00a0";
        var chance = new Random(41);
        for (var each = 0; each < 20_000; each++) {
            var text = chance.ints(chance.nextInt(14), 0, characters.length())
                            .mapToObj(at -> characters.substring(at, at + 1))
                            .collect(Collectors.joining())
                    + (each % 5 == 0 ? "𝔄😀" : "");

            assertThat(TextShift.tokens(text))
                    .as(text)
                    .isEqualTo(token.matcher(text)
                            .results()
                            .map(found -> found.group())
                            .toList());
        }
    }
}
