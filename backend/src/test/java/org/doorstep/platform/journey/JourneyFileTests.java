package org.doorstep.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class JourneyFileTests {

    private record Small(String first, Map<String, JourneyFile.Asked> questions) {}

    private static final String GOOD = """
            first: safe
            questions:
              safe:
                kind: yes-no
                hint: true
                options: {yes: what, no: ring}
              what:
                kind: short-text
                next: case
            """;

    @Test
    void keepsQuestionsAndOptionsAsWritten() {
        var journey = journey(GOOD);
        assertThat(journey.questions().keySet()).containsExactly("safe", "what");
        assertThat(journey.questions().get("safe").choices()).containsExactly("yes", "no");
        assertThat(journey.questions().get("safe").hint()).isTrue();
        assertThat(journey.questions().get("what").kind()).isEqualTo(Kind.SHORT_TEXT);
        assertThat(journey.at(Answers.NONE.with("safe", "no"))).isEqualTo(
                new Position.Arrived("ring", List.of(new Position.Step("safe", "no"))));
    }

    @Test
    void refusesAQuestionWrittenTwice() {
        assertThatThrownBy(() -> journey(GOOD.replace("  what:", "  safe:"))).hasMessageContaining("Duplicate").hasMessageContaining("safe");
    }

    @Test
    void refusesAKindAFieldOrAMissingFieldItDoesNotKnow() {
        assertThatThrownBy(() -> journey(GOOD.replace("short-text", "essay"))).hasMessageContaining("essay").hasMessageContaining("line: 8");
        assertThatThrownBy(() -> journey(GOOD.replace("hint:", "hnit:"))).hasMessageContaining("hnit");
        assertThatThrownBy(() -> journey(GOOD.replace("    kind: short-text\n", ""))).hasMessageContaining("kind");
    }

    private static Journey journey(String yaml) {
        var file = JourneyFile.read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)), Small.class);
        return JourneyFile.journey("small", file.first(), file.questions(), Set.of("case", "ring"));
    }
}
