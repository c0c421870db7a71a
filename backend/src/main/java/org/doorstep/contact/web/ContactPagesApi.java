package org.doorstep.contact.web;

import java.util.Optional;
import org.doorstep.contact.Contact;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of messages are given, for the app to draw (backend/docs/adr/0025). */
@RestController
class ContactPagesApi {

    private final Contact contact;

    ContactPagesApi(Contact contact) {
        this.contact = contact;
    }

    @GetMapping("/api/pages/messages")
    Mono<MessagesPage> messages(@RequestParam Optional<String> before, CurrentUser user, PageContext page) {
        return contact.inbox(user, before.flatMap(Documents::id), page.locale()).map(inbox -> MessagesPage.of(page, inbox));
    }

    /** Opening it is reading it, as on the light page. */
    @GetMapping("/api/pages/messages/{id}")
    Mono<MessagePage> message(@PathVariable String id, CurrentUser user, PageContext page) {
        return Mono.justOrEmpty(Documents.id(id))
                .flatMap(known -> contact.open(user, known, page.locale()))
                .map(view -> MessagePage.of(page, view))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }
}
