package org.doorstep.contact.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.contact.NoticeFate;
import org.doorstep.contact.NoticeFate.State;
import org.doorstep.contact.NoticeFate.Why;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.service.ContactStore.Way;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What became of a notice to each of those who were told it. */
@Component
class Fates {

    private final ContactStore store;

    Fates(ContactStore store) {
        this.store = store;
    }

    Mono<List<NoticeFate>> of(CurrentUser who, Subject about, NoticeKind kind) {
        return who instanceof CurrentUser.System || ReadContacts.office(who)
                ? store.ways(about, kind).map(Fates::fates) : Mono.just(List.of());
    }

    Mono<List<NoticeFate.Telling>> each(CurrentUser who, Subject about, NoticeKind kind) {
        return who instanceof CurrentUser.System || ReadContacts.office(who)
                ? store.ways(about, kind).map(ways -> ways.stream().map(way -> new NoticeFate.Telling(way.once(), fate(way), way.sent().isEmpty() && way.read().isPresent())).toList()) : Mono.just(List.of());
    }

    /** Of one who was told it more than once, the best; of two alike the newest. */
    private static List<NoticeFate> fates(List<Way> ways) {
        return ways.stream().collect(Collectors.groupingBy(Way::person)).values().stream()
                .map(theirs -> theirs.reversed().stream().map(Fates::fate).min(Comparator.comparing(NoticeFate::state)).orElseThrow())
                .sorted(Comparator.comparing(NoticeFate::person)).toList();
    }

    private static NoticeFate fate(Way way) {
        var reached = way.sent().or(way::read);
        if (reached.isPresent()) {
            return new NoticeFate(way.person(), State.SENT, reached.get(), Why.NONE);
        }
        return way.waiting() ? new NoticeFate(way.person(), State.WAITING, way.at(), Why.NONE)
                : new NoticeFate(way.person(), State.FAILED, way.at(), why(way.failure()));
    }

    private static Why why(Optional<String> failure) {
        return failure.map(code -> switch (code) {
            case SendMessage.NO_ADDRESS -> Why.NO_ADDRESS;
            case SendMessage.NOT_THEIRS -> Why.KEPT_BACK;
            case SendMessage.GIVEN_UP -> Why.GIVEN_UP;
            default -> Why.REFUSED;
        }).orElse(Why.NO_WAY);
    }
}
