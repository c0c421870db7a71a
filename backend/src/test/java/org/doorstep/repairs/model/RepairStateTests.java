package org.doorstep.repairs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.doorstep.repairs.model.RepairState.Event;
import org.junit.jupiter.api.Test;

class RepairStateTests {

    private static final Path DRAWN = Path.of("docs/modules/repair-states.md");

    @Test
    void isDrawnAsItIs() throws IOException {
        assertThat(Files.readString(DRAWN)).contains("```mermaid\n" + RepairState.TRANSITIONS.toMermaid() + "```");
    }

    @Test
    void leavesNothingOpenWithoutAWayOut() {
        assertThat(Arrays.stream(RepairState.values()).filter(RepairState::open))
                .allMatch(state -> Arrays.stream(Event.values()).anyMatch(event -> RepairState.TRANSITIONS.next(state, event).isPresent()));
    }

    @Test
    void movesNothingThatIsOver() {
        assertThat(Arrays.stream(RepairState.values()).filter(state -> !state.open()))
                .noneMatch(state -> Arrays.stream(Event.values()).anyMatch(event -> RepairState.TRANSITIONS.next(state, event).isPresent()));
    }
}
