package org.doorstep.contact.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Optional;
import org.doorstep.contact.Contact;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** The resident's messages and letters as light pages. */
@Controller
class ContactPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Contact contact;

    ContactPages(Contact contact) {
        this.contact = contact;
    }

    @GetMapping("/messages")
    Mono<Html> messages(@RequestParam Optional<String> before, CurrentUser user, PageContext page) {
        return contact.inbox(user, before.flatMap(Documents::id), page.locale())
                .map(inbox -> Html.ok(TEMPLATES.contactMessages(page, MessagesPage.of(page, inbox))));
    }

    @GetMapping("/messages/{id}")
    Mono<Html> message(@PathVariable String id, CurrentUser user, PageContext page) {
        return Mono.justOrEmpty(Documents.id(id))
                .flatMap(known -> contact.open(user, known, page.locale()))
                .map(view -> Html.ok(TEMPLATES.contactMessage(page, MessagePage.of(page, view))))
                .defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/messages/{id}/calendar")
    Mono<ResponseEntity<byte[]>> calendar(@PathVariable String id, CurrentUser user) {
        return Mono.justOrEmpty(Documents.id(id))
                .flatMap(known -> contact.calendar(user, known))
                .map(Documents::calendar)
                .switchIfEmpty(notHere());
    }

    @GetMapping("/letters/{id}")
    Mono<ResponseEntity<byte[]>> letter(@PathVariable String id, CurrentUser user) {
        return Mono.justOrEmpty(Documents.id(id))
                .flatMap(known -> contact.letter(user, known))
                .map(Documents::letter)
                .switchIfEmpty(notHere());
    }

    private static <T> Mono<T> notHere() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
