package org.doorstep.contact.web;

import java.util.Optional;
import java.util.UUID;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Inbox;
import org.doorstep.contact.MessageView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The resident's messages and letters as JSON and files. */
@RestController
class ContactApi {

    private final Contact contact;

    ContactApi(Contact contact) {
        this.contact = contact;
    }

    @GetMapping("/api/messages")
    Mono<Inbox> messages(@RequestParam Optional<String> before, CurrentUser user, PageContext page) {
        return contact.inbox(user, before.flatMap(Documents::id), page.locale());
    }

    /** Marks it as read and answers it; said again, the same. */
    @PostMapping("/api/messages/{id}/read")
    Mono<MessageView> read(@PathVariable String id, CurrentUser user, PageContext page) {
        return contact.open(user, known(id), page.locale()).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/api/messages/{id}/calendar")
    Mono<ResponseEntity<byte[]>> calendar(@PathVariable String id, CurrentUser user) {
        return contact.calendar(user, known(id)).map(Documents::calendar)
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/api/letters/{id}")
    Mono<ResponseEntity<byte[]>> letter(@PathVariable String id, CurrentUser user) {
        return contact.letter(user, known(id)).map(Documents::letter)
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    private static UUID known(String id) {
        return Documents.id(id).orElseThrow(Refused::notHere);
    }
}
