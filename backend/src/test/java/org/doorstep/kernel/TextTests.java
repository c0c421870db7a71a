package org.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTests {

    @Test
    void losesControlSignsAndTheSpaceAround() {
        assertThat(Text.clean("  a\u0000b\u0007\r\nc\td \u0085")).isEqualTo("ab\nc\td");
        assertThat(Text.clean("\u0000")).isEmpty();
    }

    @Test
    void isMeasuredInLettersAsAPersonCounts() {
        assertThat(Text.isLonger("🙂".repeat(200), 200)).isFalse();
        assertThat(Text.limited("reason", "🙂".repeat(201), 200, "too-long")).contains(Problem.of("reason", "too-long", 200));
    }

    @Test
    void saysWhenItIsMissing() {
        assertThat(Text.required("reason", " ", 200, "missing", "too-long")).contains(Problem.of("reason", "missing"));
        assertThat(Text.required("reason", "ill", 200, "missing", "too-long")).isEmpty();
    }
}
