package org.doorstep.rent.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.tx.Tx;
import org.doorstep.rent.Breakdown;
import org.doorstep.rent.model.Charges;
import org.doorstep.rent.service.RentStore.Held;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells one account's people, each on their own, what each pound of it is for, once. */
@Component
class TellStart {

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    private final Tx tx;
    private final StartStore starts;
    private final Residents residents;
    private final Contact contact;
    private final ChangePromises promises;
    private final Made made;

    TellStart(Tx tx, StartStore starts, Residents residents, Contact contact, ChangePromises promises, Made made) {
        this.tx = tx;
        this.starts = starts;
        this.residents = residents;
        this.contact = contact;
        this.promises = promises;
        this.made = made;
    }

    /** Makes what is told. */
    @Component("rentStartMade")
    record Made(RentStore rents, Ids ids, Clock clock) {

        Mono<StartStore.Start> of(Held account, String tenure) {
            var today = LocalDate.now(clock);
            return rents.charges(account.account(), today)
                    .map(charges -> new StartStore.Start(ids.next(), account.account(), tenure, clock.instant(), lines(charges, today)));
        }

        private static List<Breakdown> lines(Charges charges, LocalDate today) {
            return charges.on(today).stream().filter(charge -> charge.weekly().owed())
                    .map(charge -> new Breakdown(charge.head(), Optional.of(charge.weekly()), Optional.empty(), charge.eligible())).toList();
        }
    }

    Mono<Void> tell(Held account) {
        return Mono.zip(residents.place(SYSTEM, account.agreement()), residents.parties(SYSTEM, account.agreement()))
                .flatMap(found -> made.of(account, found.getT1().kind().tenure()).flatMap(start -> tx.run(starts.add(start).filter(first -> first)
                        .flatMap(_ -> promises.began(start).then(tell(account, start, found.getT2()))))));
    }

    private Mono<Void> tell(Held account, StartStore.Start start, List<Party> parties) {
        return Flux.fromIterable(parties).filter(party -> party.role() == PartyRole.HOLDER)
                .concatMap(party -> contact.tell(SYSTEM, Notice.of(NoticeKind.CHARGES_BEGIN, party.person().reference(),
                        new Subject(ChangeLetters.SUBJECT, start.id()), account.reference())))
                .then();
    }
}
