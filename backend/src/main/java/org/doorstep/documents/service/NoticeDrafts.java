package org.doorstep.documents.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.doorstep.documents.DocumentKind;
import org.doorstep.documents.Folder;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.leasehold.ServedNotice;
import org.doorstep.platform.web.ui.Row;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts a notice of a consultation on paper, sentence by sentence as it was served (rules.md LH-2, LH-3). It goes to everybody
 * alike, and holds nobody's answers.
 */
@Component
class NoticeDrafts {

    private final Stationery stationery;

    NoticeDrafts(Stationery stationery) {
        this.stationery = stationery;
    }

    /** A step is served once: the day of it names the one paper there is, and no later step makes another. */
    Draft of(ServedNotice notice, Locale locale) {
        var voice = stationery.voice(locale);
        return new Draft(
                new DocumentKey(DocumentKind.NOTICE, Folder.consultation(notice.consultation()), notice.stage().code(), notice.sent().toString(), voice.lang()),
                Optional.empty(),
                Mono.fromSupplier(() -> stationery.paper(voice, voice.t("documents.notice.title", voice.t("leasehold.stage." + notice.called()), notice.plan().title()), notice.sent(),
                        paragraphs(notice), facts(voice, notice))));
    }

    /** What an officer wrote in several lines is read in several. */
    private static List<String> paragraphs(ServedNotice notice) {
        return notice.paragraphs().stream().flatMap(String::lines).filter(line -> !line.isBlank()).toList();
    }

    private static List<Row> facts(Voice voice, ServedNotice notice) {
        var facts = new ArrayList<>(List.of(
                Row.of(voice.t("documents.consultation"), notice.consultation()), Row.of(voice.t("leasehold.plan.for"), notice.plan().schedule()),
                Row.of(voice.t("leasehold.plan.kind"), voice.t("leasehold.kind." + notice.plan().kind().code())),
                Row.of(voice.t("documents.notice.sent"), voice.date(notice.sent()))));
        notice.lastDay().ifPresent(day -> facts.add(Row.of(voice.t("documents.notice.answer"), voice.date(day))));
        notice.rows().forEach((what, howMuch) -> facts.add(Row.of(what, howMuch)));
        return facts;
    }
}
