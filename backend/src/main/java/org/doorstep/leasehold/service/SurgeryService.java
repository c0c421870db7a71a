package org.doorstep.leasehold.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.Surgeries;
import org.doorstep.leasehold.model.SurgeryHours;
import org.doorstep.leasehold.model.TheirWords;
import org.doorstep.leasehold.service.Asking.Asker;
import org.doorstep.residents.Place;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Books talks at the leaseholders' surgery. A time begins tomorrow or later: nobody books what has begun. */
@Service
class SurgeryService implements Surgeries {

    private static final int DAYS = 20;

    private final Asking asking;
    private final LeasePlaces places;
    private final SurgeryStore surgeries;
    private final SurgeryTelling telling;
    private final LeaseYears years;
    private final Landlord landlord;
    private final Ids ids;

    SurgeryService(Asking asking, SurgeryStore surgeries, SurgeryTelling telling, Landlord landlord, Ids ids) {
        this.asking = asking;
        this.places = asking.places();
        this.surgeries = surgeries;
        this.telling = telling;
        this.years = asking.years();
        this.landlord = landlord;
        this.ids = ids;
    }

    @Override
    public Mono<SurgeryTimes> of(CurrentUser user, String lease) {
        return places.one(user, lease).flatMap(place -> Mono.zip(diary(), surgeries.ended(lease, years.today()).collectList(), places.words(user, place))
                .map(found -> new SurgeryTimes(lease, place.home().address().oneLine(), found.getT1().offered(), found.getT1().talk(lease, found.getT3()), found.getT2())));
    }

    @Override
    public Mono<TalkTime> calendar(CurrentUser user, String lease) {
        return of(user, lease).flatMap(times -> Mono.justOrEmpty(times.talk()));
    }

    @Override
    public Mono<BookedTalk> book(CurrentUser user, String lease, Map<String, String> fields) {
        return asking.of(user, lease, fields).flatMap(checked -> switch (checked) {
            case Checked.Good<Asker>(var asker) -> book(user, asker, SurgeryHours.wanted(fields));
            case Checked.Bad<Asker>(var problems) -> Mono.<BookedTalk>just(new BookedTalk.Wrong(problems));
        }).defaultIfEmpty(new BookedTalk.NotHere());
    }

    private Mono<BookedTalk> book(CurrentUser user, Asker asker, Checked<SurgeryHours.Wanted> checked) {
        return switch (checked) {
            case Checked.Good<SurgeryHours.Wanted>(var wanted) -> Mono.zip(diary(), places.named(asker.place())).flatMap(found -> book(user, asker, found.getT1(), TheirWords.of(found.getT2()), wanted));
            case Checked.Bad<SurgeryHours.Wanted>(var problems) -> Mono.just(new BookedTalk.Wrong(problems));
        };
    }

    @Override
    public Mono<BookedTalk> cancel(CurrentUser user, String lease) {
        return theirs(user, lease).flatMap(place -> Mono.zip(diary(), places.words(user, place))).flatMap(found -> found.getT1().of(lease, found.getT2())
                .map(talk -> telling.kept(surgeries.cancel(talk.id(), years.now()), user, "surgery-talk.cancelled", new Subject(SurgeryTelling.SUBJECT, talk.id()),
                        telling.givenBack(user, talk, begins(found.getT1(), talk))))
                .orElseGet(() -> Mono.just(new BookedTalk.Taken()))).defaultIfEmpty(new BookedTalk.NotHere());
    }

    @Override
    public Mono<List<SurgeryDay>> days(CurrentUser staff) {
        return LeaseholdTeam.has(staff) ? diary().map(diary -> diary.days().stream().map(day -> new SurgeryDay(day.id(), day.day(), day.opens(), day.closes(), day.place(),
                (int) diary.free().stream().filter(time -> time.surgery().equals(day.id())).count(),
                diary.talks().stream().filter(talk -> talk.surgery().equals(day.id())).map(talk -> new Talk(talk.starts(), talk.lease(), talk.about())).toList())).toList())
                : Mono.empty();
    }

    @Override
    public Mono<BookedTalk> open(CurrentUser staff, Map<String, String> fields) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new BookedTalk.NotHere());
        }
        return switch (SurgeryHours.opened(ids.next(), fields, landlord.leasehold().surgeryMinutes(), years.today())) {
            case Checked.Good<SurgeryHours>(var hours) -> telling.kept(surgeries.open(hours, years.now(), staff.actor()), staff, "surgery.opened",
                    new Subject("surgery", hours.id()), Mono.empty());
            case Checked.Bad<SurgeryHours>(List<Problem> problems) -> Mono.just(new BookedTalk.Wrong(problems));
        };
    }

    @Override
    public Mono<BookedTalk> cancelDay(CurrentUser staff, String surgery, Map<String, String> fields) {
        var id = Ids.parse(surgery);
        return LeaseholdTeam.has(staff) && id.isPresent() ? diary().flatMap(diary -> diary.day(id.get())
                .map(day -> cancel(staff, day, SurgeryHours.ended(fields)))
                .orElseGet(() -> surgeries.isCancelled(id.get()).map(gone -> gone ? new BookedTalk.Taken() : new BookedTalk.NotHere())))
                : Mono.just(new BookedTalk.NotHere());
    }

    private Mono<BookedTalk> cancel(CurrentUser staff, SurgeryHours day, Checked<String> reason) {
        return switch (reason) {
            case Checked.Good<String>(var why) -> telling.kept(surgeries.cancelDay(day.id(), why, years.now(), staff.actor()), staff, "surgery.cancelled",
                    new Subject("surgery", day.id()), ended(staff, day));
            case Checked.Bad<String>(var problems) -> Mono.just(new BookedTalk.Wrong(problems));
        };
    }

    /** Read when the day is ours: a talk that was booked until then is told too. */
    private Mono<Void> ended(CurrentUser staff, SurgeryHours day) {
        return Mono.defer(() -> surgeries.end(day.id(), years.now()).collectList())
                .flatMapMany(Flux::fromIterable).concatMap(talk -> telling.ended(staff, talk, years.at(day.day(), talk.starts()))).then();
    }

    private Mono<BookedTalk> book(CurrentUser user, Asker asker, SurgeryDiary diary, TheirWords theirs, SurgeryHours.Wanted wanted) {
        var lease = asker.place().reference();
        var hours = diary.toBook(wanted.surgery()).filter(day -> day.starts().contains(wanted.starts()));
        if (hours.isEmpty()) {
            return Mono.just(new BookedTalk.Taken());
        }
        var before = diary.of(lease);
        var wait = new SurgeryStore.Wait(years.now(), years.at(hours.get().day(), wanted.starts()));
        var talk = new SurgeryStore.Kept(before.map(SurgeryStore.Kept::id).orElseGet(ids::next), wanted.surgery(), wanted.starts(), lease, asker.person(),
                about(wanted, before, theirs), before.map(old -> old.revision() + 1).orElse(0));
        var write = before.map(old -> surgeries.move(talk, old.revision(), wait)).orElseGet(() -> surgeries.book(talk, asker.at(), wait));
        return telling.kept(write, user, before.isPresent() ? "surgery-talk.moved" : "surgery-talk.booked", new Subject(SurgeryTelling.SUBJECT, talk.id()),
                telling.booked(user, talk, before.map(SurgeryStore.Kept::person).filter(theirs::has), wait.begins()));
    }

    /** What it is about stays when it is only moved, unless it was somebody's who has left. */
    private static String about(SurgeryHours.Wanted wanted, Optional<SurgeryStore.Kept> before, TheirWords theirs) {
        return wanted.about().isEmpty() ? before.filter(old -> theirs.has(old.person())).map(SurgeryStore.Kept::about).orElse("") : wanted.about();
    }

    private Instant begins(SurgeryDiary diary, SurgeryStore.Kept talk) {
        return years.at(diary.day(talk.surgery()).orElseThrow().day(), talk.starts());
    }

    private Mono<Place> theirs(CurrentUser user, String lease) {
        return LeaseholdTeam.answers(user) || user.onBehalfOf().isPresent() ? places.one(user, lease) : Mono.empty();
    }

    private Mono<SurgeryDiary> diary() {
        var today = years.today();
        return surgeries.from(today, DAYS).collectList().flatMap(days -> surgeries.talks(days.stream().map(SurgeryHours::id).toList()).collectList()
                .map(talks -> new SurgeryDiary(days, talks, today, years.time())));
    }
}
