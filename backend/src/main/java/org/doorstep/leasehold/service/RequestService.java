package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.LeaseRequests;
import org.doorstep.leasehold.RequestKind;
import org.doorstep.leasehold.RequestView;
import org.doorstep.leasehold.model.CostInformation;
import org.doorstep.leasehold.model.LeaseRequest;
import org.doorstep.leasehold.model.TheirWords;
import org.doorstep.leasehold.service.Asking.Asker;
import org.doorstep.residents.Place;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** Finds whose request it is. */
@Service
class RequestService implements LeaseRequests {

    private static final int MOST = LISTED;

    private final Asking asking;
    private final LeasePlaces places;
    private final RequestStore requests;
    private final Requesting requesting;
    private final Promises promises;
    private final LeaseYears years;
    private final Landlord landlord;

    RequestService(Asking asking, RequestStore requests, Requesting requesting, Promises promises, Landlord landlord) {
        this.asking = asking;
        this.places = asking.places();
        this.requests = requests;
        this.requesting = requesting;
        this.promises = promises;
        this.years = asking.years();
        this.landlord = landlord;
    }

    @Override
    public Mono<OfLease> of(CurrentUser user, String lease) {
        return places.one(user, lease).flatMap(place -> requests.of(lease, MOST).collectList()
                .flatMap(all -> views(user, place, all.stream().filter(request -> seen(user, request)).toList())
                        .map(shown -> new OfLease(lease, place.home().address().oneLine(), shown, year(years.today()), opened(all, years.today()).map(this::seeUntil)))));
    }

    @Override
    public Mono<RequestView> find(CurrentUser user, String reference) {
        return kept(user, reference).flatMap(request -> places.one(user, request.lease()).flatMap(place -> views(user, place, List.of(request)))).map(List::getFirst);
    }

    @Override
    public Mono<List<RequestView>> waiting(CurrentUser staff) {
        return LeaseholdTeam.has(staff) ? requests.waiting(MOST).collectList().flatMap(all -> views(staff, TheirWords.ALL, all)) : Mono.empty();
    }

    @Override
    public Mono<List<ChangedSummary>> changed(CurrentUser staff) {
        return LeaseholdTeam.has(staff) ? requests.certified().collectMultimap(RequestStore.CertifiedSummary::year, summary -> summary)
                .flatMapIterable(Map::entrySet).concatMap(all -> changed(all.getKey(), all.getValue()))
                .sort(Comparator.comparing(ChangedSummary::lease).thenComparing(ChangedSummary::year)).collectList() : Mono.empty();
    }

    private Flux<ChangedSummary> changed(int year, Collection<RequestStore.CertifiedSummary> all) {
        return years.sums(all.stream().map(RequestStore.CertifiedSummary::lease).toList(), year).flatMapIterable(sums -> all.stream()
                .filter(summary -> summary.certified().changed(sums.get(summary.lease())))
                .map(summary -> new ChangedSummary(summary.reference(), summary.lease(), year, summary.certified().by())).toList());
    }

    @Override
    public Mono<Asked> ask(CurrentUser user, String lease, Map<String, String> fields) {
        return asking.of(user, lease, fields).flatMap(checked -> switch (checked) {
            case Checked.Good<Asker>(var asker) -> ask(user, asker, CostInformation.wanted(fields));
            case Checked.Bad<Asker>(var problems) -> Mono.<Asked>just(new Asked.Wrong(problems));
        }).defaultIfEmpty(new Asked.NotHere());
    }

    private Mono<Asked> ask(CurrentUser user, Asker asker, Checked<CostInformation.Wanted> checked) {
        return switch (checked) {
            case Checked.Good<CostInformation.Wanted>(var wanted) -> asked(user, asker, wanted);
            case Checked.Bad<CostInformation.Wanted>(var problems) -> Mono.just(new Asked.Wrong(problems));
        };
    }

    @Override
    public Mono<Answered> answer(CurrentUser staff, String reference, Map<String, String> fields) {
        if (!(staff instanceof CurrentUser.Staff officer) || !LeaseholdTeam.has(staff)) {
            return Mono.just(new Answered.NotHere());
        }
        return kept(staff, reference).flatMap(request -> years.certifying(request.lease(), request.year())
                        .flatMap(certifying -> answer(officer, request, CostInformation.reply(request.kind(), fields, years.today(), certifying), certifying.sums())))
                .defaultIfEmpty(new Answered.NotHere());
    }

    private Mono<Answered> answer(CurrentUser.Staff officer, LeaseRequest request, Checked<CostInformation.Reply> checked, String sums) {
        return switch (checked) {
            case Checked.Good<CostInformation.Reply>(var reply) -> hears(officer, request).flatMap(people -> requesting.answer(officer, request, reply, sums, people));
            case Checked.Bad<CostInformation.Reply>(var problems) -> Mono.just(new Answered.Wrong(problems));
        };
    }

    private static boolean isTold(Map<String, List<Integer>> told, LeaseRequest request) {
        return request.kind() == RequestKind.SUMMARY && told.getOrDefault(request.lease(), List.of()).contains(request.year());
    }

    /** Who asked; of costs, where they have left the lease, whoever has it now: they may see the bills by it (section 24 of the Act). */
    private Mono<List<String>> hears(CurrentUser staff, LeaseRequest request) {
        return places.one(staff, request.lease()).flatMap(places::named).map(named ->
                request.kind() == RequestKind.QUESTION || request.person().isEmpty() || named.contains(request.person()) ? List.of(request.person()) : named);
    }

    private Mono<Asked> asked(CurrentUser user, Asker asker, CostInformation.Wanted wanted) {
        if (wanted.kind() != RequestKind.INSPECTION) {
            return requesting.ask(user, asker, wanted, year(asker.day()));
        }
        return requests.of(asker.place().reference(), MOST).collectList().flatMap(all -> opened(all, asker.day()).map(summary -> seen(all, summary)
                        .<Mono<Asked>>map(before -> Mono.just(new Asked.Taken(before.reference())))
                        .orElseGet(() -> requesting.ask(user, asker, wanted, summary.year())))
                .orElseGet(() -> Mono.just(new Asked.NoSummary())));
    }

    /** The bills of one summary are asked for once. */
    private Optional<LeaseRequest> seen(List<LeaseRequest> all, LeaseRequest summary) {
        return all.stream().filter(request -> request.kind() == RequestKind.INSPECTION && request.year() == summary.year()
                && !years.dayOf(request.asked()).isBefore(sent(summary))).findFirst();
    }

    private Mono<LeaseRequest> kept(CurrentUser user, String reference) {
        return requests.named(Set.of(reference)).next().filter(request -> seen(user, request))
                .filterWhen(request -> places.one(user, request.lease()).hasElement());
    }

    private static boolean seen(CurrentUser user, LeaseRequest request) {
        return request.kind() != RequestKind.QUESTION || LeaseholdTeam.has(user) || user.onBehalfOf().filter(request.person()::equals).isPresent();
    }

    private int year(LocalDate asked) {
        return CostInformation.summaryOf(asked, landlord.leasehold().yearStarts()).number();
    }

    /** The newest summary that was sent by a day, whatever year it is now: its bills may be seen. Empty once its six months are over. */
    private Optional<LeaseRequest> opened(List<LeaseRequest> all, LocalDate day) {
        return all.stream().filter(request -> request.kind() == RequestKind.SUMMARY && request.answer().isPresent() && !sent(request).isAfter(day))
                .max(Comparator.comparing(request -> request.answer().orElseThrow().at())).filter(summary -> !day.isAfter(seeUntil(summary)));
    }

    private LocalDate seeUntil(LeaseRequest summary) {
        return CostInformation.seeUntil(sent(summary));
    }

    private LocalDate sent(LeaseRequest summary) {
        return years.dayOf(summary.answer().orElseThrow().at());
    }

    private Mono<List<RequestView>> views(CurrentUser user, Place place, List<LeaseRequest> all) {
        return places.words(user, place).flatMap(theirs -> views(user, theirs, all));
    }

    private Mono<List<RequestView>> views(CurrentUser user, TheirWords theirs, List<LeaseRequest> all) {
        return Mono.zip(promises.of(user, all.stream().map(LeaseRequest::subject).collect(toSet())), years.told(all.stream().map(LeaseRequest::lease).collect(toSet())))
                .map(found -> all.stream().map(request -> view(request, theirs, found.getT1(), isTold(found.getT2(), request))).toList());
    }

    private static RequestView view(LeaseRequest request, TheirWords theirs, Map<Subject, List<PromiseView>> promised, boolean told) {
        var former = !theirs.has(request.person());
        return new RequestView(request.reference(), request.kind(), request.lease(), request.year(), told, former, former ? "" : request.words(), request.asked(),
                request.answer().map(answer -> former ? answer.withoutWords() : answer), promised.getOrDefault(request.subject(), List.of()));
    }
}
