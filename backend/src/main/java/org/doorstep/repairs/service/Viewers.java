package org.doorstep.repairs.service;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.model.Repair;
import org.doorstep.residents.Me;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose repairs a caller may find: their own agreements', or everybody's for staff who work on them. */
@Component
class Viewers {

    private final Residents residents;
    private final RepairStore repairs;

    Viewers(Residents residents, RepairStore repairs) {
        this.residents = residents;
        this.repairs = repairs;
    }

    /** Empty for anybody who may find none. */
    Mono<Whose> whose(CurrentUser user) {
        return switch (user) {
            case CurrentUser.System _ -> Mono.just(new Whose.Anybodys());
            case CurrentUser.Staff staff when worksOnRepairs(staff) -> Mono.just(new Whose.Anybodys());
            case CurrentUser.Resident _, CurrentUser.Champion _ -> residents.me(user)
                    .map(me -> new Whose.Residents(me.person().reference(), agreements(me), places(me)));
            case CurrentUser.Staff _, CurrentUser.Anonymous _, CurrentUser.Integration _ -> Mono.empty();
        };
    }

    /** A repair they may act on. */
    Mono<Repair> acting(CurrentUser user, String reference) {
        return seeing(user, reference).filter(_ -> mayAct(user));
    }

    /** One they see all of, photos and all: a neighbour who joined, or who reported it and has moved away, may only look. */
    Mono<Repair> seeing(CurrentUser user, String reference) {
        return whose(user).flatMap(whose -> repairs.find(whose, reference).filter(repair -> sees(whose, repair)));
    }

    /** An operative acts on their visits, and an administrator on nobody's case: neither speaks for a resident. */
    static boolean mayAct(CurrentUser user) {
        return !(user instanceof CurrentUser.Staff staff) || rings(staff);
    }

    static boolean sees(Whose whose, Repair repair) {
        return switch (whose) {
            case Whose.Anybodys _ -> true;
            case Whose.Residents(var person, var agreements, var places) -> repair.where().agreement().isPresent()
                    ? agreements.contains(repair.where().agreement().get())
                    : repair.report().person().equals(person) && places.contains(repair.where().place());
        };
    }

    static Whose.Residents theirs(CurrentUser user, Set<UUID> agreements) {
        return new Whose.Residents(user.onBehalfOf().orElse(""), agreements, Set.of());
    }

    private static Set<UUID> agreements(Me me) {
        return me.places().stream().map(Place::agreement).collect(Collectors.toSet());
    }

    private static Set<UUID> places(Me me) {
        return ReportFacts.options(me).stream().map(option -> option.place().place()).collect(Collectors.toSet());
    }

    /** Who answers the telephone in an emergency, and may end what a resident may only ring about. */
    static boolean onTheDesk(CurrentUser user) {
        return user instanceof CurrentUser.Staff staff
                && (staff.is(Role.SCHEDULER) || staff.is(Role.AGENT) || staff.is(Role.MANAGER));
    }

    /** Who plans, or answers for residents. */
    static boolean rings(CurrentUser.Staff staff) {
        return staff.is(Role.SCHEDULER) || staff.is(Role.AGENT) || staff.is(Role.MANAGER)
                || staff.isOfficerOf("repairs");
    }

    static boolean worksOnRepairs(CurrentUser.Staff staff) {
        return staff.is(Role.SCHEDULER) || staff.is(Role.OPERATIVE) || staff.is(Role.AGENT) || staff.is(Role.MANAGER)
                || staff.is(Role.ADMINISTRATOR) || staff.isOfficerOf("repairs");
    }
}
