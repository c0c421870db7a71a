package org.doorstep.platform.pdf;

import java.util.regex.Pattern;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Turns a finished document into a tagged PDF (PDF/UA-1, ISO 14289-1). Two at a time, away from the event loop; more
 * than two hundred waiting is an error rather than a full memory.
 */
@Component
public class Pdfs implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 200;
    private static final Pattern LANG = Pattern.compile("<html[^>]*\\slang=\"[a-zA-Z-]{2,}\"");
    private static final Pattern TITLE = Pattern.compile("<title>\\s*[^<\\s][^<]*</title>");

    private final Scheduler permits = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "pdf");

    /**
     * @param xhtml a well-formed document made with {@code document/paper.jte}: it must say its language and its
     *              title, which the library would otherwise invent
     * @return the bytes of the PDF
     */
    public Mono<byte[]> render(String xhtml) {
        if (!LANG.matcher(xhtml).find() || !TITLE.matcher(xhtml).find()) {
            return Mono.error(new IllegalArgumentException("a document needs a language and a title"));
        }
        return Mono.fromCallable(() -> PdfRenderer.render(xhtml)).subscribeOn(permits);
    }

    /** The same document as {@link PlainText}, away from the event loop: its parser is looked for among the files of the application. */
    public Mono<String> plain(String xhtml) {
        return Mono.fromCallable(() -> PlainText.of(xhtml)).subscribeOn(permits);
    }

    @Override
    public void destroy() {
        permits.dispose();
    }
}
