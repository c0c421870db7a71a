package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.journey.Draft;
import org.doorstep.repairs.ReportPlace;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.ReportAnswers;
import org.doorstep.repairs.model.Reporting;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.doorstep.repairs.model.diagnosis.HazardWords;
import org.doorstep.repairs.model.diagnosis.Triage;
import org.doorstep.residents.Home;
import org.doorstep.residents.Me;
import org.doorstep.residents.Need;
import org.doorstep.residents.NeedKind;
import org.doorstep.residents.Residents;
import org.doorstep.residents.VisibleTo;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what is known of a report under way. */
@Component
class ReportFacts {

    // Needs the office alone may see still raise a priority; only what may be named is told.
    private static final CurrentUser TRIAGE = new CurrentUser.System("triage");

    private final Residents residents;
    private final RepairStore repairs;
    private final Diagnosis diagnosis;
    private final Triage triage;
    private final HazardWords words;
    private final Clock clock;

    ReportFacts(Residents residents, RepairStore repairs, Diagnosis diagnosis, Triage triage, HazardWords words, Clock clock) {
        this.residents = residents;
        this.repairs = repairs;
        this.diagnosis = diagnosis;
        this.triage = triage;
        this.words = words;
        this.clock = clock;
    }

    /** Empty for anybody who is not in the register. */
    Mono<Reporting> of(CurrentUser user, Draft draft) {
        return of(user, List.of(draft)).map(List::getFirst);
    }

    /** The same of several in their order, in as many statements as of one. */
    Mono<List<Reporting>> of(CurrentUser user, List<Draft> drafts) {
        return residents.me(user).flatMap(me -> of(me, drafts));
    }

    Mono<List<ReportPlace>> places(CurrentUser user) {
        return residents.me(user).map(me -> options(me).stream().map(Reporting.Option::place).toList()).defaultIfEmpty(List.of());
    }

    private Mono<List<Reporting>> of(Me me, List<Draft> drafts) {
        var options = options(me);
        var known = drafts.stream().map(draft -> reporting(draft, options, List.of(), List.of())).toList();
        var homes = known.stream().flatMap(report -> home(me, report).stream()).collect(Collectors.toSet());
        var places = known.stream().flatMap(report -> place(report).stream()).collect(Collectors.toSet());
        var open = places.isEmpty() ? Mono.just(Map.<UUID, List<Repair>>of())
                : repairs.openAt(places).collect(Collectors.groupingBy(repair -> repair.where().place()));
        return Mono.zip(residents.needsAt(TRIAGE, homes), open).map(found -> known.stream().map(report -> reporting(report.draft(), options,
                of(home(me, report), found.getT1()), of(place(report), found.getT2()))).toList());
    }

    private static <T> List<T> of(Optional<UUID> id, Map<UUID, List<T>> found) {
        return id.map(one -> found.getOrDefault(one, List.of())).orElse(List.of());
    }

    /** Whose needs raise its priority. */
    private static Optional<UUID> home(Me me, Reporting report) {
        return report.chosen().map(option -> homeOf(me, option));
    }

    private static Optional<UUID> place(Reporting report) {
        return report.place().map(option -> option.place().place());
    }

    private Reporting reporting(Draft draft, List<Reporting.Option> places, List<Need> needs, List<Repair> open) {
        var raising = needs.stream().filter(need -> need.kind() == NeedKind.VULNERABILITY).toList();
        return new Reporting(draft, places,
                raising.stream().map(Need::code).collect(Collectors.toSet()),
                raising.stream().filter(need -> need.visibleTo() == VisibleTo.RESIDENT).map(Need::code).collect(Collectors.toSet()),
                open, LocalDate.now(clock), diagnosis, triage, mentions(new ReportAnswers(draft.answers())));
    }

    /** In the notes about access too: "mind the sparks". */
    private HazardWords.Mentions mentions(ReportAnswers answers) {
        return words.in(answers.words() + "\n" + answers.notes());
    }

    private static UUID homeOf(Me me, Reporting.Option option) {
        return me.places().stream().filter(place -> place.agreement().equals(option.place().agreement()))
                .map(place -> place.home().id()).findFirst().orElseThrow();
    }

    /** Each home they hold, and the shared parts of each building once. */
    static List<Reporting.Option> options(Me me) {
        var options = new ArrayList<Reporting.Option>();
        me.places().forEach(place -> options.add(new Reporting.Option(
                new ReportPlace("home." + place.agreement(), false, place.home().id(), place.home().name(), place.agreement()),
                place.kind(), place.home().patch(), place.home().block().map(Home.Block::id))));
        me.places().stream().filter(place -> place.home().block().isPresent()).forEach(place -> {
            var block = place.home().block().get();
            if (options.stream().noneMatch(option -> option.place().place().equals(block.id()))) {
                options.add(new Reporting.Option(
                        new ReportPlace("communal." + place.agreement(), true, block.id(), block.name(), place.agreement()),
                        place.kind(), place.home().patch(), Optional.of(block.id())));
            }
        });
        return options;
    }
}
