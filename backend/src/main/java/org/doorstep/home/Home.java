package org.doorstep.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.Accounts;
import org.doorstep.arrears.Arrears;
import org.doorstep.arrears.ArrearsLine;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.ConsultationCard;
import org.doorstep.leasehold.Consultations;
import org.doorstep.repairs.RepairCard;
import org.doorstep.repairs.Repairs;
import org.doorstep.residents.Me;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Gathers a resident's first page: who they are with their homes, then at once their repairs, accounts and arrears, and for leaseholders what they are asked. */
@Service
public class Home {

    private final Residents residents;
    private final Repairs repairs;
    private final Accounts accounts;
    private final Arrears arrears;
    private final Consultations consultations;

    Home(Residents residents, Repairs repairs, Accounts accounts, Arrears arrears, Consultations consultations) {
        this.residents = residents;
        this.repairs = repairs;
        this.accounts = accounts;
        this.arrears = arrears;
        this.consultations = consultations;
    }

    /** Empty for anybody who is not in the register. */
    public Mono<HomeView> of(CurrentUser user) {
        return residents.me(user).flatMap(me -> Mono.zip(repairs.list(user, agreements(me), Optional.empty()), accounts.list(user, me),
                arrears.lines(user, agreements(me)), asked(user, me)).map(found -> view(me, found.getT1().repairs(), found.getT2(), found.getT3(), found.getT4())));
    }

    /** Nobody else is consulted, so nobody else's page waits for it; whoever has answered is asked nothing more until the next notice. */
    private Mono<List<ConsultationCard>> asked(CurrentUser user, Me me) {
        return cards(me).stream().noneMatch(HomeView.HomeCard::leased) ? Mono.just(List.of())
                : consultations.list(user).flatMapIterable(Function.identity()).filter(card -> card.answerBy().isPresent())
                        .filterWhen(card -> consultations.find(user, card.reference()).map(view -> !view.answered()))
                        .collectSortedList(Comparator.comparing(card -> card.answerBy().orElseThrow()));
    }

    private static Set<java.util.UUID> agreements(Me me) {
        return me.places().stream().map(Place::agreement).collect(Collectors.toSet());
    }

    private static HomeView view(Me me, List<RepairCard> cards, List<AccountCard> accounts, List<ArrearsLine> behind, List<ConsultationCard> asked) {
        return new HomeView(me.person().givenName(), cards(me), cards.stream().filter(RepairCard::open).toList(), accounts, behind, asked);
    }

    private static List<HomeView.HomeCard> cards(Me me) {
        return me.places().stream()
                .map(place -> new HomeView.HomeCard(place.agreement(), place.reference(), place.kind().code(), place.home().address().oneLine()))
                .toList();
    }
}
