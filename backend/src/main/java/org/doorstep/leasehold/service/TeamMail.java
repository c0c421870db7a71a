package org.doorstep.leasehold.service;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.contact.Contact;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.TeamNotice;
import org.doorstep.contact.TeamTasks;
import org.doorstep.contact.events.NoticeSettled;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.TeamMailStore.Due;
import org.doorstep.leasehold.service.TeamMailStore.Mail;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The team has a mail a night of the costs and works whose next warning is due (the settings' warn-days), since nobody opens a page for what
 * is not there yet. A mail that failed goes again the next working day, with what is due then (backend/docs/adr/0101).
 */
@Component
class TeamMail implements EventListener<NoticeSettled> {

    private static final CurrentUser SYSTEM = BillPosting.SYSTEM;

    private static final String WARNING = "charge-cost-warning";
    private static final String PAGE = "/service-charges/warnings";

    /** A night takes so many of each; the rest have the next one. */
    private static final int MOST = 500;

    private final TeamMailStore mails;
    private final Contact contact;
    private final LeaseYears years;
    private final LeftAbroad leftAbroad;
    private final Tx tx;

    TeamMail(TeamMailStore mails, Contact contact, LeaseYears years, LeftAbroad leftAbroad, Tx tx) {
        this.mails = mails;
        this.contact = contact;
        this.years = years;
        this.leftAbroad = leftAbroad;
        this.tx = tx;
    }

    /** Nothing is marked as warned of where no mail goes: tomorrow is another night. */
    Mono<Void> warn() {
        return (years.worksToday() ? mails.failed(years.today()) : Flux.<Mail>empty()).collectList()
                .flatMap(failed -> tx.run(mails.undo(failed.stream().map(Mail::id).toList()).then(Mono.defer(() -> send(since(failed)))), told -> told)).then();
    }

    @Override
    public String name() {
        return "leasehold.team-mail-settled";
    }

    @Override
    public Class<NoticeSettled> event() {
        return NoticeSettled.class;
    }

    /** One that may still leave is waited for. */
    @Override
    public Mono<Void> on(NoticeSettled settled) {
        return settled.subjectKind().equals(WARNING) ? contact.fates(SYSTEM, new Subject(WARNING, settled.subject()), NoticeKind.COSTS_TO_SAVE).flatMapIterable(fates -> fates)
                .concatMap(fate -> switch (fate.state()) {
                    case SENT -> mails.left(settled.subject());
                    case FAILED -> mails.fails(settled.subject());
                    case WAITING -> Mono.<Void>empty();
                }).then() : Mono.empty();
    }

    private LocalDate lastToPost(Due due, boolean abroad) {
        var last = years.lastToPost(years.rule(due.since()), due.since(), abroad);
        return abroad && years.today().isAfter(last) ? lastToPost(due, false) : last;
    }

    private static Optional<LocalDate> since(List<Mail> failed) {
        return failed.stream().map(mail -> mail.failingSince().orElse(mail.sentOn())).min(Comparator.naturalOrder());
    }

    private Mono<Boolean> send(Optional<LocalDate> failing) {
        return mails.costs(years.costsWhen(), years.warnedOf(), MOST).collectList()
                .flatMap(costs -> mails.works(years.costsWhen(), years.warnedOf(), MOST).collectList().flatMap(works -> send(costs, works, failing)));
    }

    /** Of two nights at once the later finds that the other has marked them. */
    private Mono<Boolean> send(List<Due> costs, List<Due> works, Optional<LocalDate> failing) {
        var id = UUID.nameUUIDFromBytes("%s %s %s".formatted(years.today(), costs, works).getBytes(StandardCharsets.UTF_8));
        return Flux.concat(mails.warnedOfCosts(costs, id), mails.warnedOfWorks(works, id)).collectList()
                .map(marked -> Stream.concat(costs.stream(), works.stream()).filter(due -> marked.contains(due.id())).toList())
                .flatMap(due -> due.isEmpty() ? Mono.just(true)
                        : leftAbroad.of(due.stream().map(Due::reference).toList()).flatMap(abroad -> contact.tellTeam(SYSTEM, mail(id, due, abroad.keySet()))).delayUntil(_ -> mails.sent(new Mail(id, years.today(), failing))));
    }

    /** @param abroad of which a letter has to go to another country */
    private TeamNotice mail(UUID id, List<Due> due, Set<String> abroad) {
        var tasks = due.stream().map(one -> new TeamTasks.Task(one.reference(), lastToPost(one, abroad.contains(one.reference()))))
                .sorted(Comparator.comparing(TeamTasks.Task::by)).toList();
        return new TeamNotice(LeaseholdTeam.NAME, NoticeKind.COSTS_TO_SAVE, new Subject(WARNING, id), new TeamTasks(PAGE, tasks),
                NoticeKind.COSTS_TO_SAVE.code() + ":" + id);
    }
}
