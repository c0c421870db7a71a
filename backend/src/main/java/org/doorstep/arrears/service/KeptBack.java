package org.doorstep.arrears.service;

import java.util.List;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends, after the last hold of an account has ended, what was not sent while it ran. In the caller's transaction. */
@Component
class KeptBack {

    private final CaseStore cases;
    private final Silence silence;
    private final Holders holders;
    private final FirstLetter letter;

    KeptBack(CaseStore cases, Silence silence, Holders holders, FirstLetter letter) {
        this.cases = cases;
        this.silence = silence;
        this.holders = holders;
        this.letter = letter;
    }

    Mono<Void> send(StoredCase open) {
        return silence.on(open.of().account()).filter(running -> !running.silent())
                .flatMap(_ -> letter.sendKeptBack(open).then(Mono.defer(() -> first(open))));
    }

    /** The letter of a case that opened while the machine was silent; nobody is written to of what is paid. */
    private Mono<Void> first(StoredCase open) {
        return open.caughtUp() || open.writing().done().isPresent() ? Mono.empty()
                : Mono.zip(holders.of(open), cases.steps(open)).flatMap(found -> letter.send(open, unwritten(found.getT1(), found.getT2())));
    }

    private static List<String> unwritten(List<String> people, List<StoredStep> steps) {
        return people.stream().filter(person -> !StoredStep.wroteTo(steps, person)).toList();
    }
}
