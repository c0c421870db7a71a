package org.doorstep.repairs.service;

import java.util.List;
import java.util.UUID;

import org.doorstep.appointments.Slot;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.files.Photos;
import org.doorstep.platform.journey.Draft;
import org.doorstep.platform.journey.Drafts;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.ReportStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.ReportAnswers;
import org.doorstep.repairs.model.Reporting;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes a report a repair, in one transaction: the repair, its visit, its promises, what is told, the audit and the
 * jobs are kept together or not at all. The draft's lock makes a second sending wait for the first and find its answer.
 */
@Component
class ReportSending {

    /** What became of it; only {@code Made} is kept. */
    sealed interface Result {

        record Made(String reference) implements Result {}

        record Unfinished(ReportStep next) implements Result {}

        record Duplicate() implements Result {}

        record SlotGone(List<Slot> nearest) implements Result {}
    }

    private final Tx tx;
    private final Drafts drafts;
    private final ReportFacts facts;
    private final NewRepairs repairs;
    private final ReportPromises promised;
    private final Photos photos;

    ReportSending(Tx tx, Drafts drafts, ReportFacts facts, NewRepairs repairs, ReportPromises promised, Photos photos) {
        this.tx = tx;
        this.drafts = drafts;
        this.facts = facts;
        this.repairs = repairs;
        this.promised = promised;
        this.photos = photos;
    }

    /** Empty when there is no such draft of theirs. */
    Mono<Result> send(CurrentUser user, String owner, UUID id) {
        return tx.run(drafts.lock(owner, ReportService.JOURNEY, id).flatMap(draft -> sent(user, owner, draft)),
                result -> result instanceof Result.Made);
    }

    private Mono<Result> sent(CurrentUser user, String owner, Draft draft) {
        return draft.doneAs()
                .map(reference -> Mono.<Result>just(new Result.Made(reference)))
                .orElseGet(() -> facts.of(user, draft).flatMap(report -> report.next() == ReportStep.CHECK
                        ? make(user, owner, report)
                        : Mono.just(report.duplicate().isPresent() ? new Result.Duplicate() : new Result.Unfinished(report.next()))));
    }

    private static Opening opening(Reporting report, Repair repair) {
        var slot = report.answers().slot().filter(chosen -> !chosen.equals(ReportAnswers.CALL_BACK));
        return new Opening(repair, report.verdict().orElseThrow(), report.household(report.place().orElseThrow()), slot.isPresent());
    }

    private Mono<Result> make(CurrentUser user, String owner, Reporting report) {
        return repairs.insert(owner, report)
                .flatMap(repair -> promised.keepTogether(user, opening(report, repair))
                        .flatMap(result -> result instanceof Result.Made
                                ? handedOver(owner, report.draft(), repair).thenReturn(result)
                                : Mono.just(result)))
                .defaultIfEmpty(new Result.Duplicate());
    }

    private Mono<Void> handedOver(String owner, Draft draft, Repair repair) {
        return drafts.done(owner, ReportService.JOURNEY, draft.id(), repair.reference())
                .then(photos.handOver(ReportService.photosOf(draft.id()), repair.subject()))
                .then();
    }
}
