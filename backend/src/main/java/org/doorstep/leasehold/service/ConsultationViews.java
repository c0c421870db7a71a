package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.ConsultationCard;
import org.doorstep.leasehold.ConsultationView;
import org.doorstep.leasehold.ConsultationView.AskedNominee;
import org.doorstep.leasehold.ConsultationView.Next;
import org.doorstep.leasehold.ConsultationView.NotServed;
import org.doorstep.leasehold.ConsultationView.Observation;
import org.doorstep.leasehold.ConsultationView.Window;
import org.doorstep.leasehold.ServedNotice;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Conduct;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.model.Section20;
import org.springframework.stereotype.Component;

/** Shows a consultation as the rules judge it today. */
@Component
class ConsultationViews {

    private final ConsultationRules rules;
    private final NoticeText text;

    ConsultationViews(ConsultationRules rules, NoticeText text) {
        this.rules = rules;
        this.text = text;
    }

    Optional<ServedNotice> notice(Consultation kept, Stage stage, Locale locale) {
        return text.served(kept, stage, locale);
    }

    ConsultationCard card(CurrentUser reader, Consultation kept) {
        return new ConsultationCard(kept.reference(), kept.plan().kind(), kept.plan().title(), kept.plan().schedule(), kept.began(),
                rules.on(kept.began()).window(kept.conduct(), rules.today()).map(Section20.Window::lastDay), LeaseholdTeam.has(reader) ? kept.changed() : 0);
    }

    /**
     * @param reader whom it is shown, with what they may read of what was said
     * @param all    everybody's observations, by which late replies are judged
     * @param about  what staff read of whom it does not reach
     */
    ConsultationView view(CurrentUser reader, Consultation kept, List<ConsultationStore.Heard> all, Unreached about) {
        var law = rules.on(kept.began(), !about.abroad().isEmpty());
        var today = rules.today();
        var conduct = conduct(kept, all);
        var said = kept.said();
        return new ConsultationView(kept.reference(), kept.plan(), kept.began(), kept.notices(),
                law.window(conduct, today).map(window -> new Window(window.stage(), window.lastDay(), window.nominations())),
                next(law.next(conduct, today)), kept.estimates(), nominees(reader, kept), kept.association().map(Consultation.Association::name), said.contract(), said.reasons(), said.summary(), said.lastSummary(), law.missed(conduct, today),
                law.cap(conduct, said.dispensed(), today), said.dispensation(),
                all.stream().filter(heard -> LeaseholdTeam.answers(reader) || reader.onBehalfOf().filter(heard.person()::equals).isPresent()).map(heard -> observation(kept, rules.on(kept.began(), about.abroad().contains(heard.person())), heard)).toList(),
                LeaseholdTeam.answers(reader) && !kept.notices().isEmpty(), LeaseholdTeam.has(reader), about.ended(), notServed(kept, about.letters()), kept.version());
    }

    /**
     * @param ended   leases that ended, of homes that have none today
     * @param letters notices that reached nobody of a lease
     * @param abroad  whose letters go to another country
     */
    record Unreached(List<String> ended, List<LeaseLetterStore.Unserved> letters, Set<String> abroad) {

        static final Unreached NOBODY = new Unreached(List.of(), List.of(), Set.of());
    }

    private List<NotServed> notServed(Consultation kept, List<LeaseLetterStore.Unserved> letters) {
        var most = kept.requirements().cap(rules.law(kept.began()));
        return letters.stream().collect(Collectors.groupingBy(letter -> ConsultationNotices.stage(letter.kind()), TreeMap::new,
                        Collectors.mapping(LeaseLetterStore.Unserved::lease, Collectors.toList()))).entrySet().stream()
                .map(stage -> new NotServed(stage.getKey(), stage.getValue(), kept.goesOn(stage.getKey()), most)).toList();
    }

    /** The most one leaseholder pays today because of what was missed. */
    Optional<Money> cap(Consultation kept, List<ConsultationStore.Heard> all) {
        return rules.on(kept.began()).cap(conduct(kept, all), kept.said().dispensed(), rules.today());
    }

    private Conduct conduct(Consultation kept, List<ConsultationStore.Heard> all) {
        return kept.conduct(new Conduct.Heard(replies(all), ConsultationStore.Heard.nominations(kept, all)));
    }

    private List<Conduct.Reply> replies(List<ConsultationStore.Heard> all) {
        return all.stream().filter(heard -> heard.kind().equals("observation"))
                .map(heard -> new Conduct.Reply(heard.stage(), rules.dayOf(heard.received()), heard.answered())).toList();
    }

    private static List<AskedNominee> nominees(CurrentUser reader, Consultation kept) {
        return LeaseholdTeam.answers(reader) ? kept.asked().stream().map(asked -> new AskedNominee(asked.contractor(), asked.on())).toList() : List.of();
    }

    private Observation observation(Consultation kept, Section20 law, ConsultationStore.Heard heard) {
        var owed = kept.requirements().answers(heard.stage()) && heard.kind().equals("observation") && heard.answer().isEmpty();
        return new Observation(heard.id(), heard.stage(), heard.kind(), heard.words(), heard.received(), heard.answer(),
                owed ? Optional.of(law.lastToReply(rules.dayOf(heard.received()))) : Optional.<LocalDate>empty());
    }

    private static Next next(Section20.Next next) {
        return switch (next) {
            case Section20.Next.May(var stage, var by) -> new Next(Optional.of(stage), Optional.empty(), by);
            case Section20.Next.NotBefore(var stage, var from) -> new Next(Optional.of(stage), Optional.of(from), Optional.empty());
            case Section20.Next.Over _ -> new Next(Optional.empty(), Optional.empty(), Optional.empty());
        };
    }
}
