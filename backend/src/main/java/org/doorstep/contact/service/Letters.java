package org.doorstep.contact.service;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.contact.model.Format;
import org.doorstep.contact.model.Recipient;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.pdf.Pdfs;
import org.doorstep.platform.pdf.PlainText;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the letter of a contact, in its reader's language and format. */
@Component
public class Letters {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final NoticeWords words;
    private final Landlord landlord;
    private final Pdfs pdfs;

    public Letters(NoticeWords words, Landlord landlord, Pdfs pdfs) {
        this.words = words;
        this.landlord = landlord;
        this.pdfs = pdfs;
    }

    /** As PDF and as plain text. Only of what we told somebody. */
    public Mono<Outgoing.Letter> of(StoredContact contact, Recipient to) {
        var xhtml = TEMPLATES.contactLetter(view(contact, to)).render();
        return pdfs.render(xhtml).map(pdf -> new Outgoing.Letter(pdf, PlainText.of(xhtml)));
    }

    private LetterView view(StoredContact contact, Recipient to) {
        var kind = contact.notice();
        var locale = to.language();
        var facts = contact.facts();
        return new LetterView(locale.toLanguageTag(), direction(locale), to.format() == Format.LARGE_PRINT,
                words.title(kind, facts, locale), landlord.address(), envelope(to),
                words.date(contact.at().atZone(Formats.ZONE).toLocalDate(), locale), rows(contact, locale),
                words.paragraphs(kind, facts, locale),
                words.say(locale, "contact.letter.next", facts), words.next(kind, facts, locale),
                words.say(locale, "contact.letter.change", facts), change(kind, facts, locale),
                words.say(locale, "contact.letter.signature", facts));
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

    private List<LetterView.Fact> rows(StoredContact contact, Locale locale) {
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
