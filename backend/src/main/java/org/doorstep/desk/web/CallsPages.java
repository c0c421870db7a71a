package org.doorstep.desk.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.contact.CallView;
import org.doorstep.contact.Contact;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.publisher.Mono;

/** Ringing those who would rather be rung than written to. */
@Controller
@RequestMapping("/desk/calls")
class CallsPages {

    private final Contact contact;
    private final Residents residents;
    private final StaticTemplates templates = new StaticTemplates();

    CallsPages(Contact contact, Residents residents) {
        this.contact = contact;
        this.residents = residents;
    }

    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page) {
        return Workers.atDesk(user)
                ? contact.calls(user, page.locale())
                        .flatMap(calls -> residents.contacts(user, calls.stream().map(CallView::person).collect(Collectors.toSet()))
                                .map(known -> calls.stream().map(call -> call(page, call, Optional.ofNullable(known.get(call.person())))).toList()))
                        .map(calls -> Html.ok(templates.deskCalls(page, new CallsPage(calls))))
                : Mono.just(Html.notHere());
    }

    @PostMapping("/{message}")
    Mono<Html> rang(CurrentUser user, @PathVariable UUID message) {
        return Workers.atDesk(user)
                ? contact.rang(user, message).map(done -> done ? Html.seeOther("/desk/calls") : Html.notHere())
                : Mono.just(Html.notHere());
    }

    private static CallsPage.Call call(PageContext page, CallView call, Optional<ContactDetails> known) {
        return new CallsPage.Call(call.message().toString(), known.map(ContactDetails::name).orElse(call.person()),
                known.stream().flatMap(details -> Stream.of(details.mobile(), details.landline()).flatMap(Optional::stream)).toList(),
                call.title(), call.paragraphs(), call.reference(), "/repairs/" + call.reference(),
                page.t("desk.calls.since", page.dateTime(call.since())));
    }
}
