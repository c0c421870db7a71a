package org.doorstep.contact.service;

import java.time.Clock;
import java.util.UUID;
import org.doorstep.contact.gateway.Answer;
import org.doorstep.contact.gateway.Gateways;
import org.doorstep.contact.model.Expiry;
import org.doorstep.contact.service.ContactStore.Outbound;
import org.doorstep.platform.jobs.JobHandler;
import org.doorstep.platform.jobs.Wait;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Component;

/**
 * The job that hands one message to its gateway. Killed between the gateway's yes and our note of it, it runs again with
 * the same message id: a gateway that honours ids delivers nothing twice.
 */
@Component
public class SendMessage implements JobHandler {

    static final String TASK = "contact.send";

    private final ContactStore store;
    private final AddressBook people;
    private final Composer composer;
    private final Gateways gateways;
    private final Concern concern;
    private final Clock clock;

    public SendMessage(ContactStore store, AddressBook people, Composer composer, Gateways gateways, Concern concern, Clock clock) {
        this.store = store;
        this.people = people;
        this.composer = composer;
        this.gateways = gateways;
        this.concern = concern;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String id, String data) {
        Wait.forIt(store.outbound(UUID.fromString(id)))
                .filter(outbound -> outbound.message().state() == StoredMessage.State.WAITING)
                .ifPresent(this::send);
    }

    @Override
    public void givenUp(String id, String data) {
        Wait.forIt(store.failed(UUID.fromString(id), "given-up", clock.instant()));
    }

    private void send(Outbound outbound) {
        var id = outbound.message().id();
        if (tooLate(outbound)) {
            Wait.forIt(store.failed(id, "too-late", clock.instant()));
            return;
        }
        if (!Wait.forIt(concern.still(outbound.contact())).orElseThrow()) {
            Wait.forIt(store.failed(id, "not-theirs", clock.instant()));
            return;
        }
        switch (ask(outbound)) {
            case Answer.Accepted(var gatewayId) -> Wait.forIt(store.sent(id, gatewayId, clock.instant()));
            case Answer.Refused(var reason) -> Wait.forIt(store.failed(id, reason, clock.instant()));
            case Answer.NotNow(var reason) -> {
                Wait.forIt(store.tried(id, reason, clock.instant()));
                throw new MessageWaits(reason);
            }
        }
    }

    /** The gateway was away until it was no longer true. */
    private boolean tooLate(Outbound outbound) {
        var contact = outbound.contact();
        return Expiry.of(contact.notice(), contact.facts().visit(), Formats.ZONE)
                .filter(end -> !clock.instant().isBefore(end)).isPresent();
    }

    private Answer ask(Outbound outbound) {
        var gateway = gateways.of(outbound.message().channel());
        if (gateway.isEmpty()) {
            return new Answer.NotNow("no-gateway");
        }
        var to = Wait.forIt(people.find(outbound.contact().person())).orElseThrow();
        if (!to.reachableBy(outbound.message().channel())) {
            return new Answer.Refused("no-address");
        }
        var message = Wait.forIt(composer.compose(outbound, to)).orElseThrow();
        return gateway.get().send(message);
    }

    /** Makes the job runner try again later. */
    static final class MessageWaits extends RuntimeException {
        MessageWaits(String reason) {
            super(reason, null, false, false);
        }
    }
}
