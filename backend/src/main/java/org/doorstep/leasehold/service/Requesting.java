package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.leasehold.LeaseRequests.Answered;
import org.doorstep.leasehold.LeaseRequests.Asked;
import org.doorstep.leasehold.RequestView.RequestAnswer;
import org.doorstep.leasehold.RequestView.Seeing;
import org.doorstep.leasehold.model.CostInformation;
import org.doorstep.leasehold.model.LeaseRequest;
import org.doorstep.leasehold.service.Asking.Asker;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what is asked and answered, with what is promised about it. */
@Component
class Requesting {

    private static final String PREFIX = "ASK";

    private final Tx tx;
    private final RequestStore requests;
    private final RequestPromises promises;
    private final Contact contact;
    private final Audit audit;
    private final LeaseYears years;
    private final Ids ids;

    Requesting(Kept kept, RequestStore requests, RequestPromises promises, Contact contact, LeaseYears years, Ids ids) {
        this.tx = kept.tx();
        this.audit = kept.audit();
        this.requests = requests;
        this.promises = promises;
        this.contact = contact;
        this.years = years;
        this.ids = ids;
    }

    /** What keeps a write and the record of it together. */
    @Component
    record Kept(Tx tx, Audit audit) {}

    /** Of two who ask the same at once one is kept, and both are led to it. */
    Mono<Asked> ask(CurrentUser user, Asker asker, CostInformation.Wanted wanted, int year) {
        var request = new LeaseRequest(ids.next(), ids.reference(PREFIX).value(), wanted.kind(), asker.place().reference(), asker.person(), year, wanted.words(),
                asker.at(), Optional.empty());
        return tx.run(requests.add(request).flatMap(first -> first
                ? promises.open(user, request, asker.place().kind().tenure())
                        .then(audit.record(user, user instanceof CurrentUser.Staff ? "lease-request.written" : "lease-request.asked", request.subject()))
                        .<Asked>thenReturn(new Asked.Taken(request.reference()))
                : requests.like(request).<Asked>map(kept -> new Asked.Taken(kept.reference())).defaultIfEmpty(new Asked.NotHere())));
    }

    /**
     * @param sums   what a certificate is of
     * @param people who hear of it
     */
    Mono<Answered> answer(CurrentUser.Staff staff, LeaseRequest request, CostInformation.Reply reply, String sums, List<String> people) {
        var answer = new RequestAnswer(reply.words(), years.now(), reply.seeing(), reply.certificate());
        var done = reply.seeing().map(Seeing::opens).filter(years.today()::isBefore).map(years::beginOf).orElse(answer.at());
        return tx.run(requests.answer(request.id(), answer, reply.certificate().map(_ -> sums), staff.name()).flatMap(first -> first
                ? promises.keep(staff, request, done)
                        .then(audit.record(staff, "lease-request.answered", request.subject()))
                        .then(told(staff, request, people)).<Answered>thenReturn(new Answered.Sent())
                : Mono.<Answered>just(new Answered.AnsweredBefore())));
    }

    /** Somebody who was forgotten is told nothing. */
    private Mono<Void> told(CurrentUser staff, LeaseRequest request, List<String> people) {
        return Flux.fromIterable(people).filter(person -> !person.isEmpty())
                .concatMap(person -> contact.tell(staff, Notice.of(NoticeKind.LEASE_REQUEST_ANSWERED, person, request.subject(), request.reference()))).then();
    }
}
