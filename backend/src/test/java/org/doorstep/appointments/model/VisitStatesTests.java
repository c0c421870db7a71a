package org.doorstep.appointments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.model.VisitStates.Event;
import org.junit.jupiter.api.Test;

class VisitStatesTests {

    private static final Path DRAWN = Path.of("docs/modules/visit-states.md");

    @Test
    void isDrawnAsItIs() throws IOException {
        assertThat(Files.readString(DRAWN)).contains("```mermaid\n" + VisitStates.TABLE.toMermaid() + "```");
    }

    @Test
    void leavesNothingThatIsOver() {
        for (var over : EnumSet.of(VisitState.DONE, VisitState.NO_ACCESS, VisitState.CANCELLED)) {
            assertThat(Arrays.stream(Event.values()).map(event -> VisitStates.TABLE.next(over, event)))
                    .allMatch(next -> next.isEmpty());
        }
    }

    @Test
    void reachesEveryState() {
        var reached = EnumSet.of(VisitState.HELD);
        for (int round = 0; round < VisitState.values().length; round++) {
            EnumSet.copyOf(reached).forEach(state -> Arrays.stream(Event.values())
                    .flatMap(event -> VisitStates.TABLE.next(state, event).stream()).forEach(reached::add));
        }
        assertThat(reached).containsExactlyInAnyOrder(VisitState.values());
    }
}
