package org.doorstep.documents.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.Period;
import org.doorstep.documents.DocumentCard;
import org.doorstep.documents.Documents;
import org.doorstep.documents.Filed;
import org.doorstep.documents.Folder;
import org.doorstep.documents.Form;
import org.doorstep.documents.StatementPaper;
import org.doorstep.documents.Variant;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Documents as files, and the lists of them by JSON. A file is {@code paper.pdf}, {@code large-print.pdf} or {@code plain-text.txt}. */
@RestController
@RequestMapping("/api")
class DocumentApi {

    private final Documents documents;
    private final DocumentFiles files;

    DocumentApi(Documents documents, DocumentFiles files) {
        this.documents = documents;
        this.files = files;
    }

    /** Twenty, the latest first; the next with the last of them as {@code before}. */
    @GetMapping("/accounts/{reference}/documents")
    Mono<List<DocumentCard>> accountDocuments(CurrentUser user, @PathVariable String reference, @RequestParam(defaultValue = "") String before) {
        return cards(user, Folder.account(reference), before);
    }

    /** The same of a lease. */
    @GetMapping("/service-charges/{lease}/documents")
    Mono<List<DocumentCard>> leaseDocuments(CurrentUser user, @PathVariable String lease, @RequestParam(defaultValue = "") String before) {
        return cards(user, Folder.lease(lease), before);
    }

    private Mono<List<DocumentCard>> cards(CurrentUser user, Folder folder, String before) {
        return documents.filed(user, folder, Handing.id(before)).map(Filed::documents).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /**
     * @param from the first day, as 2027-01-31
     * @param to   the last day
     */
    @GetMapping("/accounts/{reference}/statement/{file}")
    Mono<ResponseEntity<byte[]>> statementFile(CurrentUser user, PageContext page, @PathVariable String reference, @PathVariable String file,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        return switch (Handing.period(from, to)) {
            case Checked.Bad<Period>(var problems) -> documents.filed(user, Folder.account(reference), Optional.empty())
                    .flatMap(_ -> Mono.<ResponseEntity<byte[]>>error(Refused.invalid(problems))).switchIfEmpty(Mono.error(Refused::notHere));
            case Checked.Good<Period>(var period) -> Mono.justOrEmpty(Variant.at(file))
                    .flatMap(variant -> documents.statement(user, reference, period, new Form(page.locale(), variant)))
                    .flatMap(outcome -> switch (outcome) {
                        case StatementPaper.Made(var made) -> Mono.just(Handing.out(made));
                        case StatementPaper.Wrong(var problems) -> Mono.<ResponseEntity<byte[]>>error(Refused.invalid(problems));
                        case StatementPaper.NotHere _ -> Mono.<ResponseEntity<byte[]>>empty();
                    })
                    .switchIfEmpty(Mono.error(Refused::notHere));
        };
    }

    @GetMapping("/accounts/{reference}/documents/{id}/{file}")
    Mono<ResponseEntity<byte[]>> accountDocument(CurrentUser user, @PathVariable String reference, @PathVariable String id, @PathVariable String file) {
        return files.filed(user, Folder.account(reference), id, file).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/service-charges/{lease}/documents/{id}/{file}")
    Mono<ResponseEntity<byte[]>> leaseDocument(CurrentUser user, @PathVariable String lease, @PathVariable String id, @PathVariable String file) {
        return files.filed(user, Folder.lease(lease), id, file).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** @param paper {@code estimate}, {@code bill-1} to {@code bill-5}, or {@code actuals} */
    @GetMapping("/service-charges/{lease}/{year}/documents/{paper}/{file}")
    Mono<ResponseEntity<byte[]>> chargePaper(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year,
            @PathVariable String paper, @PathVariable String file) {
        return files.charges(user, page, lease, year, paper, file).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/service-charges/{lease}/works/{bill}/{file}")
    Mono<ResponseEntity<byte[]>> worksInvoice(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String bill, @PathVariable String file) {
        return files.works(user, page, lease, bill, file).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** @param stage {@code intention}, {@code estimates} or {@code reasons} */
    @GetMapping("/consultations/{reference}/notices/{stage}/{file}")
    Mono<ResponseEntity<byte[]>> consultationNotice(CurrentUser user, PageContext page, @PathVariable String reference, @PathVariable String stage,
            @PathVariable String file) {
        return files.notice(user, page, reference, stage, file).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
