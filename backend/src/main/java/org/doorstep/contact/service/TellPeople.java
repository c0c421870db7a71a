package org.doorstep.contact.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.contact.Incoming;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.TeamNotice;
import org.doorstep.contact.VisitTime;
import org.doorstep.contact.gateway.Gateways;
import org.doorstep.contact.model.Channel;
import org.doorstep.contact.model.ChannelPlan;
import org.doorstep.contact.model.Recipient;
import org.doorstep.contact.model.Reminder;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what is to be told and asks for the jobs that tell it. */
@Component
public class TellPeople {

    private final AddressBook people;
    private final ContactStore store;
    private final Outbox outbox;
    private final Gateways gateways;
    private final ContactSettings settings;
    private final Stamp stamp;

    public TellPeople(AddressBook people, ContactStore store, Outbox outbox, Gateways gateways, ContactSettings settings,
            Stamp stamp) {
        this.people = people;
        this.store = store;
        this.outbox = outbox;
        this.gateways = gateways;
        this.settings = settings;
        this.stamp = stamp;
    }

    Mono<Void> tell(CurrentUser who, Notice notice) {
        return isNews(notice).filter(news -> news).flatMap(_ -> people.find(notice.person())).flatMap(to -> {
            var contact = StoredContact.of(stamp.id(), notice, stamp.now(), who.actor());
            return keep(contact, withdrawStale(notice)
                    .then(outbox.put(contact, messages(who, contact, notice, to)))
                    .then(remind(who, notice, to)));
        });
    }

    /** By mail alone: a team has no messages here to read it in. */
    Mono<Boolean> tell(CurrentUser who, TeamNotice notice) {
        if (!gateways.available().contains(Channel.EMAIL)) {
            return Mono.just(false);
        }
        var contact = StoredContact.of(stamp.id(), notice, stamp.now(), who.actor());
        var mail = new StoredMessage(stamp.id(), contact.id(), Channel.EMAIL, StoredMessage.State.WAITING, Optional.empty(), contact.at());
        return keep(contact, outbox.put(contact, List.of(mail))).thenReturn(true);
    }

    Mono<Boolean> goesByPost(NoticeKind kind, String person) {
        return people.find(person).map(to -> ChannelPlan.decide(kind, to, gateways.available()).contains(Channel.LETTER));
    }

    Mono<Boolean> leavesTheHouse(NoticeKind kind, String person) {
        return people.find(person).map(to -> ChannelPlan.decide(kind, to, gateways.available()).stream()
                .anyMatch(channel -> channel != Channel.INBOX && channel != Channel.PHONE));
    }

    Mono<Void> heard(CurrentUser who, Incoming incoming) {
        return store.add(StoredContact.of(stamp.id(), incoming, stamp.now(), who.actor())).then();
    }

    /** Events may arrive late and out of order: what was booked first is no news once a change of it was told. */
    private Mono<Boolean> isNews(Notice notice) {
        if (!notice.kind().setsVisit()) {
            return Mono.just(true);
        }
        var visit = notice.visit().orElseThrow();
        return store.newestTold(notice.person(), visit.id()).map(newest -> visit.revision() >= newest);
    }

    /** A text that says Tuesday must not leave after the visit has moved to Thursday. */
    private Mono<Void> withdrawStale(Notice notice) {
        return Mono.justOrEmpty(notice.visit()).filter(_ -> notice.kind().overtakes())
                .flatMap(visit -> outbox.takeBack(visit.id(), stamp.now()));
    }

    /** Only by what reaches somebody in time: an inbox nobody is rung about reminds nobody. */
    private Mono<Void> remind(CurrentUser who, Notice notice, Recipient to) {
        return Mono.justOrEmpty(Reminder.after(notice, settings.dayBeforeAt(), Formats.ZONE, stamp.now())).flatMap(due -> {
            var contact = StoredContact.of(stamp.id(), due.notice(), due.at(), who.actor());
            var messages = messages(who, contact, due.notice(), to).stream()
                    .filter(message -> message.channel() != Channel.INBOX).toList();
            return messages.isEmpty() ? Mono.empty() : keep(contact, outbox.put(contact, messages));
        });
    }

    /** Writes the contact and then what follows from it; nothing when it was written before. */
    private Mono<Void> keep(StoredContact contact, Mono<Void> then) {
        return store.add(contact).filter(isNew -> isNew).flatMap(_ -> then);
    }

    Mono<Void> sendAgain(Subject about, Set<NoticeKind> kinds) {
        return outbox.sendAgain(about, kinds, stamp.now());
    }

    private List<StoredMessage> messages(CurrentUser who, StoredContact contact, Notice notice, Recipient to) {
        return ChannelPlan.decide(notice.kind(), to, gateways.available()).stream()
                .map(channel -> new StoredMessage(stamp.id(), contact.id(), channel,
                        channel == Channel.INBOX ? StoredMessage.State.SENT : StoredMessage.State.WAITING,
                        notice.visit().map(VisitTime::id), settings.quiet().due(channel, notice.kind(), who, contact.at(), Formats.ZONE)))
                .toList();
    }
}
