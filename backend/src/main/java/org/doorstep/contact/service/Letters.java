package org.doorstep.contact.service;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.contact.model.Format;
import org.doorstep.contact.model.Recipient;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.pdf.Pdfs;
import org.doorstep.platform.pdf.PlainText;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toMap;

/** Makes the letter of a contact, in its reader's language and format. */
@Component
public class Letters {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final CurrentUser SYSTEM = new CurrentUser.System("contact");

    private final LetterStore kept;
    private final NoticeWords words;
    private final Landlord landlord;
    private final Pdfs pdfs;
    private final Map<NoticeKind, Enclosed> enclosed;

    public Letters(NoticeWords words, Landlord landlord, Pdfs pdfs, List<Enclosed> enclosed, LetterStore kept) {
        this.kept = kept;
        this.words = words;
        this.landlord = landlord;
        this.pdfs = pdfs;
        this.enclosed = enclosed.stream().collect(toMap(Enclosed::kind, Function.identity()));
    }

    /** As PDF and as plain text: as it was first drawn. Only of what we told somebody; empty while what belongs into it is not there. */
    public Mono<Outgoing.Letter> of(StoredContact contact, Recipient to) {
        return kept.find(contact, to).switchIfEmpty(Mono.defer(() -> draw(contact, to)
                .flatMap(letter -> kept.keep(contact, to, letter)).then(Mono.defer(() -> kept.find(contact, to)))));
    }

    private Mono<Outgoing.Letter> draw(StoredContact contact, Recipient to) {
        return enclosed(contact, to.language()).map(more -> TEMPLATES.contactLetter(view(contact, to, more)).render())
                .flatMap(xhtml -> pdfs.render(xhtml).map(pdf -> new Outgoing.Letter(pdf, PlainText.of(xhtml))));
    }

    /** Empty where a module encloses something with such letters and has nothing: without it the letter would be another one. */
    private Mono<Enclosed.Facts> enclosed(StoredContact contact, Locale locale) {
        return Optional.ofNullable(enclosed.get(contact.notice()))
                .map(module -> module.of(SYSTEM, contact.about(), contact.facts().reference(), contact.once(), locale))
                .orElse(Mono.just(Enclosed.Facts.NONE));
    }

    private LetterView view(StoredContact contact, Recipient to, Enclosed.Facts more) {
        var kind = contact.notice();
        var locale = to.language();
        var facts = contact.facts();
        return new LetterView(locale.toLanguageTag(), direction(locale), to.format() == Format.LARGE_PRINT,
                words.title(kind, facts, locale), landlord.address(), envelope(to),
                words.date(contact.at().atZone(Formats.ZONE).toLocalDate(), locale), rows(contact, locale, more), more.tables(),
                Stream.concat(words.letter(kind, facts, locale).stream(), more.paragraphs().stream()).toList(),
                words.say(locale, "contact.letter.next", facts), words.next(kind, facts, locale),
                words.say(locale, "contact.letter.change", facts), change(kind, facts, locale),
                more.sections(), words.say(locale, "contact.letter.signature", facts));
    }

    /** Only a visit that stands can be changed. */
    private String change(NoticeKind kind, StoredContact.Facts facts, Locale locale) {
        return kind == NoticeKind.APPOINTMENT_BOOKED || kind == NoticeKind.APPOINTMENT_CHANGED
                ? words.say(locale, "contact.letter.change.how", facts) : "";
    }

    private static List<String> envelope(Recipient to) {
        var lines = new ArrayList<String>();
        lines.add(to.name());
        lines.addAll(to.address());
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private List<LetterView.Fact> rows(StoredContact contact, Locale locale, Enclosed.Facts more) {
        var facts = contact.facts();
        var rows = new ArrayList<LetterView.Fact>();
        rows.add(row(locale, "reference", facts));
        facts.visit().ifPresent(visit -> {
            rows.add(new LetterView.Fact(words.say(locale, "contact.letter.day", facts), words.date(visit.day(), locale)));
            rows.add(row(locale, window(contact.notice()) ? "window" : "knock", facts));
        });
        if (facts.taking().isPresent()) {
            rows.add(row(locale, "amount", facts));
            rows.add(row(locale, "taken", facts));
            rows.add(row(locale, "often", facts));
            rows.add(row(locale, "originator", facts));
        }
        more.rows().forEach((name, value) -> rows.add(new LetterView.Fact(name, value)));
        return List.copyOf(rows);
    }

    /** Of a visit that found nobody in, the minute of the knock is told. */
    private static boolean window(NoticeKind kind) {
        return kind != NoticeKind.NO_ACCESS && kind != NoticeKind.NO_ACCESS_LATE;
    }

    private LetterView.Fact row(Locale locale, String name, StoredContact.Facts facts) {
        return new LetterView.Fact(words.say(locale, "contact.letter." + name, facts),
                words.say(locale, "contact.letter." + name + ".value", facts));
    }

    private static String direction(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar", "fa", "he", "ur", "yi" -> "rtl";
            default -> "ltr";
        };
    }
}
