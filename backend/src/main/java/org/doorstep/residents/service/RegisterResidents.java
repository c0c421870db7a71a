package org.doorstep.residents.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Found;
import org.doorstep.residents.Home;
import org.doorstep.residents.LeaseOfHome;
import org.doorstep.residents.Me;
import org.doorstep.residents.Need;
import org.doorstep.residents.Party;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.doorstep.residents.Term;
import org.doorstep.residents.model.Search;
import org.doorstep.residents.model.Whose;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decides whose rows a caller may see, then asks for those alone. */
@Service
class RegisterResidents implements Residents {

    private static final int PAGE = 20;

    private final Register register;
    private final Clock clock;

    RegisterResidents(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Mono<Me> me(CurrentUser user) {
        return Mono.justOrEmpty(user.onBehalfOf()).flatMap(person -> register.me(person, today()));
    }

    @Override
    public Mono<Place> place(CurrentUser user, UUID agreement) {
        return visible(user, whose -> register.place(whose, agreement, today())).next();
    }

    @Override
    public Mono<Map<UUID, Home>> homes(CurrentUser user, Collection<UUID> homes) {
        return visible(user, whose -> register.homes(whose, homes, today())).collectMap(Home::id);
    }

    @Override
    public Mono<List<Need>> needsAt(CurrentUser user, UUID home) {
        return needsAt(user, List.of(home)).map(needs -> needs.getOrDefault(home, List.of()));
    }

    @Override
    public Mono<Map<UUID, List<Need>>> needsAt(CurrentUser user, Collection<UUID> homes) {
        return (homes.isEmpty() ? Flux.<Register.NeedAt>empty() : visible(user, whose -> register.needsAt(whose, homes, Whose.circle(user), today())))
                .collect(Collectors.groupingBy(Register.NeedAt::home, Collectors.mapping(Register.NeedAt::need, Collectors.toList())));
    }

    @Override
    public Mono<ContactDetails> contactFor(CurrentUser user, String person) {
        return switch (Whose.of(user)) {
            case Whose.Everybodys _ -> register.contactFor(person, today());
            case Whose.Ones ones when ones.reference().equals(person) -> register.contactFor(person, today());
            case Whose.Ones _, Whose.Nobodys _ -> Mono.empty();
        };
    }

    @Override
    public Mono<Map<String, ContactDetails>> contacts(CurrentUser user, Collection<String> people) {
        return (asks(user, people) ? register.contacts(people, today()) : Flux.<ContactDetails>empty())
                .collectMap(ContactDetails::reference);
    }

    @Override
    public Mono<List<Party>> parties(CurrentUser user, UUID agreement) {
        return visible(user, whose -> register.parties(whose, agreement, today())).collectList();
    }

    @Override
    public Mono<Map<UUID, List<Party>>> parties(CurrentUser user, Collection<UUID> agreements) {
        return (asks(user, agreements) ? register.parties(agreements, today()) : Flux.<Register.Named>empty())
                .collect(Collectors.groupingBy(Register.Named::agreement, Collectors.mapping(Register.Named::party, Collectors.toList())));
    }

    /** What is asked about many at once is for staff and jobs. */
    private static boolean asks(CurrentUser user, Collection<?> about) {
        return Whose.of(user) instanceof Whose.Everybodys && !about.isEmpty();
    }

    @Override
    public Mono<Set<UUID>> over(CurrentUser user, Collection<UUID> agreements) {
        return (asks(user, agreements) ? register.over(agreements, today()) : Flux.<UUID>empty()).collect(Collectors.toSet());
    }

    @Override
    public Mono<Map<String, UUID>> agreements(CurrentUser user, Collection<String> references) {
        return (asks(user, references) ? register.agreements(references) : Flux.<Register.Numbered>empty())
                .collectMap(Register.Numbered::reference, Register.Numbered::agreement);
    }

    @Override
    public Mono<List<LeaseOfHome>> leasesOfHomes(CurrentUser user, Collection<String> references) {
        return (asks(user, references) ? register.leasesOfHomes(references, today()) : Flux.<LeaseOfHome>empty()).collectList();
    }

    @Override
    public Mono<Map<String, Term>> terms(CurrentUser user, Collection<String> references) {
        return (asks(user, references) ? register.terms(references) : Flux.<Register.Termed>empty())
                .collectMap(Register.Termed::reference, Register.Termed::term);
    }

    @Override
    public Mono<Found> find(CurrentUser user, String text, Optional<String> after) {
        return Mono.justOrEmpty(Search.of(text))
                .filter(_ -> Whose.maySearch(user))
                .flatMapMany(search -> register.find(search, after.flatMap(RegisterResidents::id), PAGE + 1, today()))
                .collectList()
                .map(RegisterResidents::page);
    }

    private <T> Flux<T> visible(CurrentUser user, Function<Optional<String>, Publisher<T>> ask) {
        return Whose.of(user) instanceof Whose.Nobodys ? Flux.empty() : Flux.from(ask.apply(Whose.of(user).person()));
    }

    /** One more was asked for than a page holds: it is there only to say that there is a next page. */
    private static Found page(List<Found.Match> matches) {
        if (matches.size() <= PAGE) {
            return new Found(matches, Optional.empty());
        }
        var shown = List.copyOf(matches.subList(0, PAGE));
        return new Found(shown, Optional.of(shown.getLast().person().id().toString()));
    }

    private static Optional<UUID> id(String text) {
        return Ids.parse(text);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
