package org.doorstep.rent.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

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

/** Tells one account's people, each on their own, what a rent year costs in which nothing changes for them, once. */
@Component
class TellYear {

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    private final Tx tx;
    private final YearStore years;
    private final Residents residents;
    private final Contact contact;
    private final ChangePromises promises;
    private final Made made;

    TellYear(Tx tx, YearStore years, Residents residents, Contact contact, ChangePromises promises, Made made) {
        this.tx = tx;
        this.years = years;
        this.residents = residents;
        this.contact = contact;
        this.promises = promises;
        this.made = made;
    }

    /** Makes what is told. */
    @Component("rentYearMade")
    record Made(RentStore rents, Ids ids, Clock clock) {

        /** Empty where something changes that day: of a change people are told by its own notice, or not at all yet. */
        Mono<YearStore.Year> of(Held account, LocalDate day, String tenure) {
            var before = day.minusDays(7);
            return rents.charges(account.account(), before).filter(charges -> !charges.weekly(before).owed() || same(charges.beside(day, before)))
                    .map(charges -> new YearStore.Year(ids.next(), account.account(), day, tenure, clock.instant(), lines(charges, day)));
        }

        private static boolean same(List<Breakdown> lines) {
            return lines.stream().allMatch(line -> line.now().equals(line.before()));
        }

        private static List<Breakdown> lines(Charges charges, LocalDate day) {
            return charges.on(day).stream().filter(charge -> charge.weekly().owed())
                    .map(charge -> new Breakdown(charge.head(), java.util.Optional.of(charge.weekly()), java.util.Optional.empty(), charge.eligible())).toList();
        }
    }

    Mono<Void> tell(Held account, LocalDate day) {
        return Mono.zip(residents.place(SYSTEM, account.agreement()), residents.parties(SYSTEM, account.agreement()))
                .flatMap(found -> made.of(account, day, found.getT1().kind().tenure()).flatMap(year -> tx.run(years.add(year).filter(first -> first)
                        .flatMap(_ -> promises.told(year).then(tell(account, year, found.getT2()))))));
    }

    private Mono<Void> tell(Held account, YearStore.Year year, List<Party> parties) {
        return Flux.fromIterable(parties).filter(party -> party.role() == PartyRole.HOLDER)
                .concatMap(party -> contact.tell(SYSTEM, Notice.of(NoticeKind.CHARGES_OF_A_YEAR, party.person().reference(),
                        new Subject(ChangeLetters.SUBJECT, year.id()), account.reference())))
                .then();
    }
}
