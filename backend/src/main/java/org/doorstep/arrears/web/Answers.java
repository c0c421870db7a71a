package org.doorstep.arrears.web;

import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.platform.web.Refused;
import reactor.core.publisher.Mono;

/** How the API says no. */
final class Answers {

    private Answers() {}

    /** Something when it was done, so that one can go on from there; else the refusal. */
    static Mono<ArrearsOutcome> done(ArrearsOutcome outcome) {
        return switch (outcome) {
            case ArrearsOutcome.Done done -> Mono.just(done);
            case ArrearsOutcome.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case ArrearsOutcome.NotNow(var why) -> Mono.error(Refused.conflict(why.code(), why.args().toArray()));
            case ArrearsOutcome.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
