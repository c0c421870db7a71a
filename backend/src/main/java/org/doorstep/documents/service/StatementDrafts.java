package org.doorstep.documents.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.EntryWords;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.accounts.Statement;
import org.doorstep.documents.DocumentKind;
import org.doorstep.documents.Folder;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.documents.service.PaperView.Section;
import org.doorstep.kernel.Money;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.residents.Address;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the statement of an account: "in a comprehensible format", what was due and what was received (rules.md RN-7). */
@Component
class StatementDrafts {

    private final Stationery stationery;

    StatementDrafts(Stationery stationery) {
        this.stationery = stationery;
    }

    /** Nothing is ever posted before what is there: the last line of a period names all its lines. Until charges are here up to its end, so does that day. */
    Draft of(Statement statement, Locale locale) {
        var voice = stationery.voice(locale);
        var card = statement.account();
        var period = statement.period();
        var last = statement.lines().isEmpty() ? "0" : String.valueOf(statement.lines().getLast().seq());
        var upTo = KnownBalance.upTo(card.asAt(), stationery.today()).filter(period.to()::isAfter);
        return new Draft(
                new DocumentKey(DocumentKind.STATEMENT, Folder.account(card.reference()), DocumentKey.part(period), DocumentKey.figures(last, upTo), voice.lang()),
                Optional.of(card.agreement()), paper(voice, statement, upTo));
    }

    /** One that was filed, once more: charges are in it up to the day that it says, whatever has come since. */
    Mono<PaperView> again(Statement statement, DocumentKey filed, Locale locale) {
        return paper(stationery.voice(locale), statement, DocumentKey.upTo(filed.figures()));
    }

    private Mono<PaperView> paper(Voice voice, Statement statement, Optional<LocalDate> upTo) {
        var card = statement.account();
        return stationery.to(card.agreement(), card.address().map(Address::lines)).map(to -> paper(voice, statement, upTo, to));
    }

    private PaperView paper(Voice voice, Statement statement, Optional<LocalDate> upTo, List<String> to) {
        var words = new EntryWords(voice.words(), voice.locale());
        var period = statement.period();
        var lead = voice.t("accounts.statement.period", voice.date(period.from()), voice.date(period.to()));
        var sections = new ArrayList<Section>();
        sections.add(statement.lines().isEmpty()
                ? Section.of(voice.t("accounts.statement.lines"), List.of(voice.t("accounts.statement.nothing")))
                : Section.table(voice.t("accounts.statement.lines"), words.heads(), statement.lines().stream().map(entry -> row(voice, words, entry)).toList()));
        sections.add(Section.of(voice.t("accounts.shows"), words.asAt(statement.account().asAt())));
        sections.add(Section.of(voice.t("documents.wrong"), List.of(voice.t("documents.wrong.how", stationery.office()))));
        return stationery.paper(voice, voice.t("accounts.statement.title", words.kind(statement.account().kind())), to, List.of(lead),
                facts(voice, statement, upTo), sections);
    }

    private List<Row> facts(Voice voice, Statement statement, Optional<LocalDate> upTo) {
        var amounts = statement.lines().stream().map(EntryView::amount).toList();
        var charged = amounts.stream().filter(Money::owed).reduce(Money.ZERO, Money::plus);
        var paid = amounts.stream().filter(Money::inCredit).reduce(Money.ZERO, Money::plus);
        return List.of(
                Row.of(voice.t("documents.account"), statement.account().reference()),
                Row.of(voice.t("accounts.statement.opening", voice.date(statement.period().from())), voice.balance(statement.opening())),
                Row.of(voice.t("accounts.statement.charged"), voice.money(charged)),
                Row.of(voice.t("accounts.statement.paid"), voice.money(paid.negated())),
                Row.of(closing(voice, statement, upTo), voice.balance(statement.closing())));
    }

    /** A day of which charges are not here yet is not told as if they were. */
    private static String closing(Voice voice, Statement statement, Optional<LocalDate> upTo) {
        var to = voice.date(statement.period().to());
        return upTo.map(day -> voice.t("accounts.statement.closing.upTo", to, voice.date(day))).orElseGet(() -> voice.t("accounts.statement.closing", to));
    }

    private static List<Cell> row(Voice voice, EntryWords words, EntryView entry) {
        return List.of(Cell.of(voice.date(EntryWords.posted(entry))), Cell.of(words.what(entry)), Cell.figure(voice.money(entry.amount())),
                Cell.figure(words.balance(entry.balance())));
    }
}
