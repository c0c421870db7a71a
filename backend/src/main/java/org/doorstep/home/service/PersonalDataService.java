package org.doorstep.home.service;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.doorstep.home.PersonalData;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.spi.SubjectAccess;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Asks every module in turn; the audit says who asked about whom. */
@Service
class PersonalDataService implements PersonalData {

    private final List<SubjectAccess> modules;
    private final Residents residents;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    PersonalDataService(List<SubjectAccess> modules, Residents residents, Audit audit, JsonMapper json, Clock clock) {
        this.modules = List.copyOf(modules);
        this.residents = residents;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<String> of(CurrentUser user, Optional<String> person) {
        return Mono.justOrEmpty(whose(user, person))
                .flatMap(reference -> residents.contactFor(user, reference))
                .flatMap(found -> audit.record(user, "person.data-given", new Subject("person", found.person())).thenReturn(found))
                .flatMap(this::document);
    }

    /** A champion acts in somebody's cases; the whole of what is kept is for the person alone. */
    private static Optional<String> whose(CurrentUser user, Optional<String> person) {
        return switch (user) {
            case CurrentUser.Resident resident -> person.isEmpty() ? Optional.of(resident.person()) : Optional.empty();
            case CurrentUser.Staff staff -> staff.is(Role.ADMINISTRATOR) ? person : Optional.empty();
            case CurrentUser.Champion _, CurrentUser.Anonymous _, CurrentUser.Integration _, CurrentUser.System _ -> Optional.empty();
        };
    }

    private Mono<String> document(ContactDetails person) {
        return whom(person.reference())
                .flatMapMany(whom -> Flux.fromIterable(modules).concatMap(module -> module.about(whom)))
                .collectList()
                .map(sections -> written(person.reference(), sections));
    }

    private Mono<SubjectAccess.Whom> whom(String person) {
        return Flux.fromIterable(modules).concatMap(module -> module.agreements(person)).collect(Collectors.toSet())
                .flatMap(agreements -> Flux.fromIterable(modules).concatMap(module -> module.cases(person, agreements))
                        .collect(Collectors.toSet())
                        .map(cases -> new SubjectAccess.Whom(person, agreements, cases)));
    }

    private String written(String person, List<SubjectAccess.Section> sections) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("reference", person);
        document.put("at", clock.instant());
        sections.forEach(section -> document.put(section.name(), json.readTree(section.json())));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }
}
