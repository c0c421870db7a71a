package org.doorstep.documents.web;

import java.util.Optional;

import org.doorstep.documents.ChargePaper;
import org.doorstep.documents.DocumentFile;
import org.doorstep.documents.Documents;
import org.doorstep.documents.Folder;
import org.doorstep.documents.Form;
import org.doorstep.documents.Variant;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The files at both doors; empty for what an address does not name, and for what is another's. */
@Component
class DocumentFiles {

    private final Documents documents;

    DocumentFiles(Documents documents) {
        this.documents = documents;
    }

    Mono<ResponseEntity<byte[]>> filed(CurrentUser user, Folder folder, String id, String file) {
        return out(Handing.id(id), file, (known, variant) -> documents.open(user, folder, known, variant));
    }

    /** @param paper {@code estimate}, {@code bill-1} to {@code bill-5}, or {@code actuals} */
    Mono<ResponseEntity<byte[]>> charges(CurrentUser user, PageContext page, String lease, String year, String paper, String file) {
        return out(ChargePaper.at(paper), file, (which, variant) -> documents.charges(user, lease, Handing.year(year), which, new Form(page.locale(), variant)));
    }

    Mono<ResponseEntity<byte[]>> works(CurrentUser user, PageContext page, String lease, String bill, String file) {
        return out(Optional.of(bill), file, (which, variant) -> documents.works(user, lease, which, new Form(page.locale(), variant)));
    }

    /** @param stage {@code intention}, {@code estimates} or {@code reasons} */
    Mono<ResponseEntity<byte[]>> notice(CurrentUser user, PageContext page, String reference, String stage, String file) {
        return out(Handing.stage(stage), file, (which, variant) -> documents.notice(user, reference, which, new Form(page.locale(), variant)));
    }

    private static <T> Mono<ResponseEntity<byte[]>> out(Optional<T> what, String file, Opening<T> opening) {
        return Mono.justOrEmpty(what).flatMap(named -> Mono.justOrEmpty(Variant.at(file)).flatMap(variant -> opening.open(named, variant)))
                .map(Handing::out);
    }

    private interface Opening<T> {
        Mono<DocumentFile> open(T what, Variant variant);
    }
}
