package org.doorstep.documents.web;

import org.doorstep.documents.Documents;
import org.doorstep.documents.Folder;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of documents are given, for the app to draw (backend/docs/adr/0025). */
@RestController
@RequestMapping("/api/pages")
class DocumentPagesApi {

    private final Documents documents;

    DocumentPagesApi(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/accounts/{reference}/documents")
    Mono<DocumentListPage> accountDocumentsPage(CurrentUser user, PageContext page, @PathVariable String reference,
            @RequestParam(defaultValue = "") String before) {
        return documents.filed(user, Folder.account(reference), Handing.id(before)).map(filed -> DocumentListPage.ofAccount(page, reference, filed))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/service-charges/{lease}/{year}/documents")
    Mono<DocumentListPage> leaseDocumentsPage(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year,
            @RequestParam(defaultValue = "") String before) {
        return documents.filed(user, Folder.lease(lease), Handing.id(before)).zipWith(documents.papers(user, lease, Handing.year(year)))
                .map(found -> DocumentListPage.ofLease(page, lease, year, found.getT1(), found.getT2()))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }
}
