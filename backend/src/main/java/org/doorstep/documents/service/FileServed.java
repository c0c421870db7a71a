package org.doorstep.documents.service;

import java.util.Locale;

import org.doorstep.documents.Variant;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.events.NoticeServed;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A notice is filed when it is served, in every language that ships: whoever opens it later opens that one. */
@Component
class FileServed implements EventListener<NoticeServed> {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final Consultations consultations;
    private final PaperDrafts drafts;
    private final Cabinet cabinet;
    private final Words words;

    FileServed(Consultations consultations, PaperDrafts drafts, Cabinet cabinet, Words words) {
        this.consultations = consultations;
        this.drafts = drafts;
        this.cabinet = cabinet;
        this.words = words;
    }

    @Override
    public String name() {
        return "documents.file-served";
    }

    @Override
    public Class<NoticeServed> event() {
        return NoticeServed.class;
    }

    @Override
    public Mono<Void> on(NoticeServed served) {
        return Flux.fromIterable(words.languages()).map(FileServed::locale)
                .concatMap(locale -> consultations.notice(SYSTEM, served.consultation(), Stage.of(served.stage()), locale)
                        .flatMap(notice -> cabinet.file(SYSTEM, drafts.notice(notice, locale), Variant.STANDARD)))
                .then();
    }

    /** English is as written in Britain: so it is asked for, and so it is found. */
    private static Locale locale(String language) {
        return language.equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : Locale.forLanguageTag(language);
    }
}
