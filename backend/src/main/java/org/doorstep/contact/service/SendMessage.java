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
    /** Of what was not sent because it concerned its person no more, or not then. */
    static final String NOT_THEIRS = "not-theirs";
    static final String NO_ADDRESS = "no-address";
    static final String GIVEN_UP = "given-up";

    private final MessageBook book;
    private final AddressBook people;
    private final Composer composer;
    private final Gateways gateways;
    private final Concern concern;
    private final Clock clock;

    public SendMessage(MessageBook book, AddressBook people, Composer composer, Gateways gateways, Concern concern, Clock clock) {
        this.book = book;
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
        Wait.forIt(book.waiting(UUID.fromString(id))).ifPresent(this::send);
    }

    @Override
    public void givenUp(String id, String data) {
        Wait.forIt(book.waiting(UUID.fromString(id)).flatMap(one -> book.failed(one, GIVEN_UP)));
    }

    private void send(Outbound outbound) {
        if (tooLate(outbound)) {
            Wait.forIt(book.failed(outbound, "too-late"));
            return;
        }
        if (!Wait.forIt(concern.still(outbound.contact())).orElseThrow()) {
            Wait.forIt(book.failed(outbound, NOT_THEIRS));
            return;
        }
        switch (ask(outbound)) {
            case Answer.Accepted(var gatewayId) -> Wait.forIt(book.sent(outbound, gatewayId));
            case Answer.Refused(var reason) -> Wait.forIt(book.failed(outbound, reason));
            case Answer.NotNow(var reason) -> {
                Wait.forIt(book.tried(outbound, reason));
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
            return new Answer.Refused(NO_ADDRESS);
        }
        return Wait.forIt(composer.compose(outbound, to)).map(gateway.get()::send).orElseGet(() -> new Answer.NotNow("no-enclosure"));
    }

    /** Makes the job runner try again later. */
    static final class MessageWaits extends RuntimeException {
        MessageWaits(String reason) {
            super(reason, null, false, false);
        }
    }
}
