package org.doorstep.documents.service;

import gg.jte.generated.precompiled.StaticTemplates;
import java.nio.charset.StandardCharsets;

import org.doorstep.documents.Variant;
import org.doorstep.platform.pdf.Pdfs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the variants of a document, all from the same source. */
@Component
class Printing {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final String END_OF_HEAD = "</head>";

    private final Pdfs pdfs;

    Printing(Pdfs pdfs) {
        this.pdfs = pdfs;
    }

    String source(PaperView paper) {
        return TEMPLATES.documentsPaper(paper).render();
    }

    Mono<byte[]> print(String source, Variant variant) {
        return switch (variant) {
            case STANDARD -> pdfs.render(source);
            case LARGE_PRINT -> pdfs.render(source.replace(END_OF_HEAD, TEMPLATES.documentLargePrint().render() + END_OF_HEAD));
            case PLAIN_TEXT -> pdfs.plain(source).map(text -> text.getBytes(StandardCharsets.UTF_8));
        };
    }
}
