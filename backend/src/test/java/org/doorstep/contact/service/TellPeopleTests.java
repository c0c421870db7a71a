package org.doorstep.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.TeamNotice;
import org.doorstep.contact.TeamTasks;
import org.doorstep.contact.gateway.Gateways;
import org.doorstep.contact.model.Recipient;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A landlord without a mail server. */
class TellPeopleTests {

    /** Its store would say so if anything were written. */
    @Test
    void saysThatATeamIsNotToldWhereNoMailCanBeSent() {
        var store = new MemoryContacts(null);
        var clock = Clock.systemUTC();
        var telling = new TellPeople(person -> Mono.just(Recipient.unknown(person)), store, new Outbox(store, null, null), new Gateways(List.of()),
                new ContactSettings(LocalTime.of(10, 0), LocalTime.of(21, 0), LocalTime.of(9, 0), "http://localhost"), new Stamp(clock, new Ids(clock, RandomGenerator.getDefault())));
        var notice = new TeamNotice("leasehold", NoticeKind.COSTS_TO_SAVE, new Subject("charge-cost-warning", new UUID(0, 1)),
                new TeamTasks("/service-charges/warnings", List.of(new TeamTasks.Task("BLOCK-1", LocalDate.of(2027, 1, 18)))), "once");
        assertThat(telling.tell(new CurrentUser.System("test"), notice).block()).isFalse();
    }
}
