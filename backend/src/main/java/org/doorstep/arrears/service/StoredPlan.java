package org.doorstep.arrears.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.arrears.model.AnswerInput;
import org.doorstep.arrears.model.PlanState;
import org.doorstep.arrears.model.Terms;
import org.doorstep.kernel.Money;

/**
 * A plan as it is kept.
 *
 * @param person who proposed it
 * @param asked  what they proposed
 * @param enteredBy the officer who typed it as they were told; empty where they typed it themselves
 * @param broken when a part was seen to be missed, until it is paid or the plan goes on
 */
public record StoredPlan(
        UUID id, UUID of, String person, PlanState state, Instant proposed, Terms asked, LocalDate answerBy, Optional<Answer> answer,
        Optional<Agreed> agreed, Optional<Broken> broken, String enteredBy) {

    /** @param name of the officer who answered */
    public record Answer(AnswerInput.Kind kind, Optional<Terms> terms, String reasons, String actor, String name, Instant at) {}

    /** @param owed what it has to bring down @param reckoned when that was late: when it was agreed, or went on last */
    public record Agreed(Instant at, Money owed, Instant reckoned) {}

    /** @param n which part */
    public record Broken(Instant at, int n) {}

    /** What is to be paid by it: the officer's offer where there was one. */
    Terms terms() {
        return answer.flatMap(Answer::terms).orElse(asked);
    }

    StoredPlan answered(Answer given, PlanState to) {
        return new StoredPlan(id, of, person, to, proposed, asked, answerBy, Optional.of(given), agreed, broken, enteredBy);
    }

    StoredPlan agreed(Instant at, Money owed) {
        return new StoredPlan(id, of, person, PlanState.AGREED, proposed, asked, answerBy, answer, Optional.of(new Agreed(at, owed, at)), broken, enteredBy);
    }

    /** It goes on from now with another sum. */
    StoredPlan owing(Money owed, Instant now) {
        return new StoredPlan(id, of, person, PlanState.AGREED, proposed, asked, answerBy, answer, Optional.of(new Agreed(agreed.map(Agreed::at).orElse(proposed), owed, now)), broken, enteredBy);
    }

    StoredPlan moved(PlanState to) {
        return new StoredPlan(id, of, person, to, proposed, asked, answerBy, answer, agreed, broken, enteredBy);
    }

    StoredPlan broken(Instant at, int n) {
        return new StoredPlan(id, of, person, state, proposed, asked, answerBy, answer, agreed, Optional.of(new Broken(at, n)), enteredBy);
    }

    StoredPlan mended() {
        return new StoredPlan(id, of, person, state, proposed, asked, answerBy, answer, agreed, Optional.empty(), enteredBy);
    }
}
