package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.contact.Enclosed.Facts;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.ConsultationView.Notice;
import org.doorstep.leasehold.ConsultationView.Terms;
import org.doorstep.leasehold.ServedNotice;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Conduct;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;

/**
 * What the law wants a notice to say (Service Charges (Consultation Requirements) (England) Regulations 2003, S.I. 2003/1987,
 * schedules 1 to 4): what is planned, or where and when its description can be looked at; why; the invitation to write, to which
 * address, within which days and when they end; the invitation to name a contractor, or why there is none. With the estimates:
 * the estimated cost, and what was said and replied; of a contract or an agreement that is proposed also with whom, at which address, how they
 * are connected with the landlord, what a sum is for, how long it lasts and how its sums may change (backend/docs/adr/0104). With the reasons:
 * these, and what was said of the estimates and replied.
 */
@Component
class NoticeText {

    private final Landlord landlord;
    private final Words words;

    NoticeText(Landlord landlord, Words words) {
        this.landlord = landlord;
        this.words = words;
    }

    /** Nothing in it comes from a later step. Empty where no notice of the step was served. */
    Optional<ServedNotice> served(Consultation about, Stage stage, Locale locale) {
        var notice = about.notices().stream().filter(sent -> sent.stage() == stage).findFirst();
        var sent = stage == Stage.REASONS ? about.said().reasonsOn() : notice.map(Notice::sent);
        return sent.map(day -> {
            var says = says(about, stage, words.writtenIn(locale));
            return new ServedNotice(about.reference(), stage, about.requirements().called(stage), about.plan(), day, notice.map(Notice::lastDay), says.paragraphs(), says.rows());
        });
    }

    private Facts says(Consultation about, Stage stage, Locale locale) {
        return switch (stage) {
            case INTENTION -> intention(about, locale);
            case ESTIMATES -> estimates(about, locale);
            case REASONS -> reasons(about, locale);
            case CONTRACT -> throw new IllegalArgumentException("of a contract that was entered no notice is served");
        };
    }

    Facts intention(Consultation about, Locale locale) {
        var says = new ArrayList<String>();
        says.add(say(locale, "leasehold.notice.intention." + about.plan().kind().code()));
        says.add(say(locale, "leasehold.notice.what", about.plan().what()));
        says.add(say(locale, "leasehold.notice.inspect", about.plan().details()));
        says.add(say(locale, "leasehold.notice.why", about.plan().why()));
        says.addAll(invitation(about, Stage.INTENTION, locale));
        // Works under an agreement that leaseholders were asked about have their contractor already.
        if (about.plan().kind() != ConsultationKind.WORKS_UNDER_AGREEMENT) {
            says.add(say(locale, about.requirements().nominations() ? "leasehold.notice.nominate" : "leasehold.notice.public"));
        }
        return new Facts(says, costs(about, locale));
    }

    /** Works under an agreement have this one notice: it states what they are expected to cost all together. */
    private Map<String, String> costs(Consultation about, Locale locale) {
        var rows = new LinkedHashMap<String, String>();
        about.plan().total().ifPresent(total -> rows.put(say(locale, "leasehold.plan.total"), Formats.money(total)));
        rows.putAll(dearest(about, locale));
        return rows;
    }

    Facts estimates(Consultation about, Locale locale) {
        var says = new ArrayList<String>();
        says.add(say(locale, switch (about.requirements()) {
            case SCHEDULE_1, SCHEDULE_2 -> "leasehold.notice.proposal";
            case SCHEDULE_4_PART_1 -> "leasehold.notice.proposed";
            case SCHEDULE_3, SCHEDULE_4_PART_2 -> "leasehold.notice.estimates";
        }));
        about.estimates().forEach(offer -> offer.terms().ifPresent(terms -> says.addAll(terms(offer.contractor(), terms, locale))));
        about.said().summary().ifPresent(summary -> says.add(say(locale, "leasehold.notice.summary", summary)));
        says.add(say(locale, about.requirements().offers().least() == 2 ? "leasehold.notice.inspectAll" : "leasehold.notice.inspect", about.plan().details()));
        says.addAll(invitation(about, Stage.ESTIMATES, locale));
        var rows = new LinkedHashMap<String, String>();
        about.estimates().forEach(offer -> rows.put(offer.connected() ? say(locale, "leasehold.notice.connected", offer.contractor()) : offer.contractor(),
                offer.terms().map(terms -> say(locale, "leasehold.notice.per", Formats.money(offer.amount()), terms.per())).orElseGet(() -> Formats.money(offer.amount()))));
        if (about.requirements().lasts() && about.estimates().stream().anyMatch(offer -> offer.terms().isPresent())) {
            var months = about.plan().months();
            rows.put(say(locale, "leasehold.plan.lasts"), say(locale, months == 1 ? "leasehold.months.one" : "leasehold.months.other", months));
        }
        rows.putAll(dearest(about, locale));
        return new Facts(says, rows);
    }

    /** With whom, how they are connected with us, and how the sums may change. */
    private List<String> terms(String contractor, Terms terms, Locale locale) {
        return Stream.of(Optional.of(say(locale, "leasehold.notice.party", contractor, terms.address())),
                terms.connection().map(how -> say(locale, "leasehold.notice.connection", contractor, how)),
                terms.variation().map(how -> say(locale, "leasehold.notice.variation", contractor, how))).flatMap(Optional::stream).toList();
    }

    Facts reasons(Consultation about, Locale locale) {
        var says = new ArrayList<String>();
        about.said().contract().ifPresent(contract -> says.add(say(locale, "leasehold.notice.contract", contract.contractor(),
                Formats.date(words, locale, contract.on()))));
        about.said().reasons().ifPresent(reasons -> says.add(say(locale, "leasehold.reasons", reasons)));
        about.said().lastSummary().ifPresent(summary -> says.add(say(locale, "leasehold.notice.summary", summary)));
        return new Facts(says, Map.of());
    }

    private List<String> invitation(Consultation about, Stage stage, Locale locale) {
        return about.conduct().served(stage).map(Conduct.Served::lastDay).map(last -> Stream.of(
                say(locale, "leasehold.notice.invite", String.join(", ", landlord.address())),
                say(locale, "leasehold.notice.ends", Formats.date(words, locale, last)),
                about.requirements().answers(stage) ? say(locale, "leasehold.notice.answered", landlord.leasehold().lawOn(about.began()).reasonsDays()) : "")
                .filter(line -> !line.isEmpty()).toList()).orElse(List.of());
    }

    private Map<String, String> dearest(Consultation about, Locale locale) {
        return Map.of(say(locale, about.plan().kind() == ConsultationKind.AGREEMENT ? "leasehold.plan.dearestYear" : "leasehold.plan.dearest"),
                Formats.money(about.plan().dearest()));
    }

    private String say(Locale locale, String key, Object... arguments) {
        return words.t(locale, key, arguments);
    }
}
