package org.doorstep.payments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.model.PaymentStates.Event;
import org.junit.jupiter.api.Test;

class PaymentStatesTests {

    @Test
    void isDrawnAsItIs() throws IOException {
        assertThat(Files.readString(Path.of("docs/modules/card-payment-states.md")))
                .contains("```mermaid\n" + PaymentStates.TABLE.toMermaid() + "```");
    }

    @Test
    void leavesWhatIsPaidOnlyWhereItsBankTookItBack() {
        assertThat(Arrays.stream(Event.values()).filter(event -> PaymentStates.TABLE.next(PaymentState.PAID, event).isPresent())).containsExactly(Event.RECALL);
    }

    @Test
    void reachesEveryState() {
        var reached = EnumSet.of(PaymentState.ASKED);
        for (int round = 0; round < PaymentState.values().length; round++) {
            EnumSet.copyOf(reached).forEach(state -> Arrays.stream(Event.values())
                    .flatMap(event -> PaymentStates.TABLE.next(state, event).stream()).forEach(reached::add));
        }
        assertThat(reached).containsExactlyInAnyOrder(PaymentState.values());
    }
}
