package org.doorstep.contact.service;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.doorstep.contact.CallView;
import org.doorstep.contact.model.Channel;
import org.doorstep.contact.model.Expiry;
import org.doorstep.contact.service.ContactStore.Outbound;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The calls the desk makes to those who would rather be rung than written to. */
@Component
public class Calls {

    private static final int LISTED = 50;

    private final ContactStore store;
    private final NoticeWords words;
    private final Concern concern;
    private final Audit audit;
    private final Stamp stamp;

    public Calls(ContactStore store, NoticeWords words, Concern concern, Audit audit, Stamp stamp) {
        this.store = store;
        this.words = words;
        this.concern = concern;
        this.audit = audit;
        this.stamp = stamp;
    }

    Mono<List<CallView>> list(CurrentUser who, Locale locale) {
        var now = stamp.now();
        return ReadContacts.office(who)
                ? toRing(now).map(found -> found.stream().map(one -> view(one, locale)).toList())
                : Mono.just(List.of());
    }

    /** What nobody rang about in time is put aside for good: else the oldest of it would fill the list for ever. */
    private Mono<List<Outbound>> toRing(Instant now) {
        return store.toRing(now, LISTED).flatMap(found -> aside(found, now)
                .flatMap(aside -> aside.isEmpty() ? Mono.just(found)
                        : Flux.fromIterable(aside.entrySet()).concatMap(one -> store.failed(one.getKey(), one.getValue(), now))
                                .then(Mono.defer(() -> toRing(now)))));
    }

    /** The messages that are rung about no more, with why. */
    private Mono<Map<UUID, String>> aside(List<Outbound> found, Instant now) {
        var aside = new HashMap<UUID, String>();
        found.stream().filter(call -> !stillTrue(call, now)).forEach(call -> aside.put(call.message().id(), "too-late"));
        var inTime = found.stream().filter(call -> !aside.containsKey(call.message().id())).toList();
        return concern.gone(inTime.stream().map(Outbound::contact).toList()).map(gone -> {
            inTime.stream().filter(call -> gone.contains(call.contact().id())).forEach(call -> aside.put(call.message().id(), "not-theirs"));
            return aside;
        });
    }

    Mono<Boolean> rang(CurrentUser who, UUID message) {
        return ReadContacts.office(who)
                ? store.outbound(message).filter(one -> one.message().channel() == Channel.PHONE)
                        .flatMap(one -> store.rang(message, stamp.now()).filter(first -> first)
                                .flatMap(_ -> audit.record(who, "contact.rang", one.contact().about())).thenReturn(true))
                        .defaultIfEmpty(false)
                : Mono.just(false);
    }

    private static boolean stillTrue(Outbound call, Instant now) {
        var contact = call.contact();
        return Expiry.of(contact.notice(), contact.facts().visit(), Formats.ZONE).filter(end -> !now.isBefore(end)).isEmpty();
    }

    private CallView view(Outbound call, Locale locale) {
        var contact = call.contact();
        var facts = contact.facts();
        return new CallView(call.message().id(), contact.person(), facts.reference(), words.title(contact.notice(), facts, locale),
                words.paragraphs(contact.notice(), facts, locale), call.message().due());
    }
}
