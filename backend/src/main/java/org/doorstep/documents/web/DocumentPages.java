package org.doorstep.documents.web;

import gg.jte.generated.precompiled.StaticTemplates;

import org.doorstep.accounts.Period;
import org.doorstep.documents.Documents;
import org.doorstep.documents.Folder;
import org.doorstep.documents.Form;
import org.doorstep.documents.StatementPaper;
import org.doorstep.documents.Variant;
import org.doorstep.kernel.Checked;
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
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Documents on the light pages: the lists of them, and the files. */
@Controller
class DocumentPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Documents documents;
    private final DocumentFiles files;

    DocumentPages(Documents documents, DocumentFiles files) {
        this.documents = documents;
        this.files = files;
    }

    @GetMapping("/accounts/{reference}/documents")
    Mono<Html> ofAccount(CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam(defaultValue = "") String before) {
        return documents.filed(user, Folder.account(reference), Handing.id(before))
                .map(filed -> Html.ok(TEMPLATES.documentsList(page, DocumentListPage.ofAccount(page, reference, filed))))
                .defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/service-charges/{lease}/{year}/documents")
    Mono<Html> ofLease(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year,
            @RequestParam(defaultValue = "") String before) {
        return documents.filed(user, Folder.lease(lease), Handing.id(before)).zipWith(documents.papers(user, lease, Handing.year(year)))
                .map(found -> Html.ok(TEMPLATES.documentsList(page, DocumentListPage.ofLease(page, lease, year, found.getT1(), found.getT2()))))
                .defaultIfEmpty(Html.notHere());
    }

    /** A statement that cannot be drawn leads to the page that says why. */
    @GetMapping("/accounts/{reference}/statement/{file}")
    Mono<ResponseEntity<byte[]>> statement(CurrentUser user, PageContext page, @PathVariable String reference, @PathVariable String file,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        return switch (Handing.period(from, to)) {
            case Checked.Bad<Period> _ -> Mono.just(why(reference, from, to));
            case Checked.Good<Period>(var period) -> Mono.justOrEmpty(Variant.at(file))
                    .flatMap(variant -> documents.statement(user, reference, period, new Form(page.locale(), variant)))
                    .flatMap(outcome -> switch (outcome) {
                        case StatementPaper.Made(var made) -> Mono.just(Handing.out(made));
                        case StatementPaper.Wrong _ -> Mono.just(why(reference, from, to));
                        case StatementPaper.NotHere _ -> Mono.<ResponseEntity<byte[]>>empty();
                    })
                    .switchIfEmpty(notHere());
        };
    }

    @GetMapping("/accounts/{reference}/documents/{id}/{file}")
    Mono<ResponseEntity<byte[]>> ofAccount(CurrentUser user, @PathVariable String reference, @PathVariable String id, @PathVariable String file) {
        return files.filed(user, Folder.account(reference), id, file).switchIfEmpty(notHere());
    }

    @GetMapping("/service-charges/{lease}/documents/{id}/{file}")
    Mono<ResponseEntity<byte[]>> ofLease(CurrentUser user, @PathVariable String lease, @PathVariable String id, @PathVariable String file) {
        return files.filed(user, Folder.lease(lease), id, file).switchIfEmpty(notHere());
    }

    @GetMapping("/service-charges/{lease}/{year}/documents/{paper}/{file}")
    Mono<ResponseEntity<byte[]>> charges(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year,
            @PathVariable String paper, @PathVariable String file) {
        return files.charges(user, page, lease, year, paper, file).switchIfEmpty(notHere());
    }

    @GetMapping("/service-charges/{lease}/works/{bill}/{file}")
    Mono<ResponseEntity<byte[]>> works(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String bill, @PathVariable String file) {
        return files.works(user, page, lease, bill, file).switchIfEmpty(notHere());
    }

    @GetMapping("/consultations/{reference}/notices/{stage}/{file}")
    Mono<ResponseEntity<byte[]>> notice(CurrentUser user, PageContext page, @PathVariable String reference, @PathVariable String stage,
            @PathVariable String file) {
        return files.notice(user, page, reference, stage, file).switchIfEmpty(notHere());
    }

    private static ResponseEntity<byte[]> why(String reference, String from, String to) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(UriComponentsBuilder.fromPath("/accounts/").pathSegment(reference, "statement")
                .queryParam("from", "{from}").queryParam("to", "{to}").encode().buildAndExpand(from, to).toUri()).build();
    }

    private static <T> Mono<T> notHere() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
