package org.doorstep.contact.service;

import java.util.UUID;
import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A person's own letters and calendar files, made when they are asked for. */
@Component
public class OwnDocuments {

    private final ContactStore store;
    private final AddressBook people;
    private final Letters letters;
    private final Calendars calendars;

    public OwnDocuments(ContactStore store, AddressBook people, Letters letters, Calendars calendars) {
        this.store = store;
        this.people = people;
        this.letters = letters;
        this.calendars = calendars;
    }

    Mono<Outgoing.Letter> letter(CurrentUser who, UUID id) {
        return own(who, id).filter(contact -> contact.notice().hasLetter()).flatMap(contact ->
                people.find(contact.person()).flatMap(to -> letters.of(contact, to)));
    }

    Mono<String> calendar(CurrentUser who, UUID id) {
        return own(who, id).flatMap(contact ->
                people.find(contact.person()).flatMap(to -> Mono.justOrEmpty(calendars.of(contact, to.language()))));
    }

    private Mono<StoredContact> own(CurrentUser who, UUID id) {
        return Mono.justOrEmpty(who.onBehalfOf()).flatMap(person -> store.find(person, id))
                .filter(contact -> !contact.incoming());
    }
}
