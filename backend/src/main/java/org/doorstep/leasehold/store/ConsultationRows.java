package org.doorstep.leasehold.store;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.ConsultationView.Contract;
import org.doorstep.leasehold.ConsultationView.Notice;
import org.doorstep.leasehold.ConsultationView.StatedEstimate;
import org.doorstep.leasehold.ConsultationView.Plan;
import org.doorstep.leasehold.ConsultationView.Terms;
import org.doorstep.leasehold.Missed;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Conduct;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.model.Nominations;

/** A consultation with its notices and estimates in one row: lists of the same length, in the same order. */
final class ConsultationRows {

    static final String SELECT = """
            select c.*, s.reference as schedule_reference, s.name as schedule_name, s.association, s.association_person,
                coalesce((select l.bills from works_look l where l.consultation = c.id), 0) as changed,
                array(select n.stage from consultation_notice n where n.consultation = c.id order by n.sent) as stages,
                array(select n.sent from consultation_notice n where n.consultation = c.id order by n.sent) as sent,
                array(select n.served from consultation_notice n where n.consultation = c.id order by n.sent) as served,
                array(select n.last_day from consultation_notice n where n.consultation = c.id order by n.sent) as last_days,
                array(select e.contractor from consultation_estimate e where e.consultation = c.id order by e.id) as contractors,
                array(select e.amount from consultation_estimate e where e.consultation = c.id order by e.id) as amounts,
                array(select e.connected from consultation_estimate e where e.consultation = c.id order by e.id) as connected,
                array(select e.address from consultation_estimate e where e.consultation = c.id order by e.id) as addresses,
                array(select e.per from consultation_estimate e where e.consultation = c.id order by e.id) as pers,
                array(select e.connection from consultation_estimate e where e.consultation = c.id order by e.id) as connections,
                array(select e.variation from consultation_estimate e where e.consultation = c.id order by e.id) as variations,
                array(select m.contractor from consultation_nominee m where m.consultation = c.id order by m.asked_on, m.contractor) as nominees,
                array(select m.asked_on from consultation_nominee m where m.consultation = c.id order by m.asked_on, m.contractor) as asked_on
            from consultation c join charge_schedule s on s.id = c.schedule""";

    private ConsultationRows() {}

    static Consultation consultation(Readable row) {
        var stages = row.get("stages", String[].class);
        var sent = row.get("sent", LocalDate[].class);
        var served = row.get("served", LocalDate[].class);
        var lastDays = row.get("last_days", LocalDate[].class);
        var counted = new EnumMap<Stage, Conduct.Served>(Stage.class);
        var notices = new ArrayList<Notice>();
        for (int i = 0; i < stages.length; i++) {
            counted.put(Stage.of(stages[i]), new Conduct.Served(served[i], lastDays[i]));
            notices.add(new Notice(Stage.of(stages[i]), sent[i], lastDays[i]));
        }
        return new Consultation(row.get("id", UUID.class), row.get("reference", String.class), row.get("schedule_reference", String.class),
                row.get("year", Integer.class), plan(row), row.get("began", LocalDate.class), notices, counted, offers(row), association(row), asked(row), said(row),
                row.get("changed", Integer.class), row.get("version", Integer.class));
    }

    private static Plan plan(Readable row) {
        return new Plan(ConsultationKind.of(row.get("kind", String.class)), row.get("schedule_name", String.class), row.get("title", String.class),
                row.get("what", String.class), row.get("why", String.class), row.get("details", String.class), new Money(row.get("dearest", Long.class)), Optional.ofNullable(row.get("total", Long.class)).map(Money::new),
                row.get("months", Integer.class), row.get("public_notice", Boolean.class));
    }

    private static List<StatedEstimate> offers(Readable row) {
        var contractors = row.get("contractors", String[].class);
        var amounts = row.get("amounts", Long[].class);
        var connected = row.get("connected", Boolean[].class);
        return IntStream.range(0, contractors.length).mapToObj(i -> new StatedEstimate(contractors[i], new Money(amounts[i]), connected[i], terms(row, i))).toList();
    }

    private static Optional<Terms> terms(Readable row, int i) {
        return text(row, "addresses", i).map(address -> new Terms(address, text(row, "pers", i).orElseThrow(), text(row, "connections", i), text(row, "variations", i)));
    }

    private static Optional<String> text(Readable row, String column, int i) {
        return Optional.ofNullable(row.get(column, String[].class)[i]);
    }

    private static Optional<Consultation.Association> association(Readable row) {
        return Optional.ofNullable(row.get("association", String.class))
                .map(name -> new Consultation.Association(name, row.get("association_person", String.class)));
    }

    private static List<Nominations.Asked> asked(Readable row) {
        var nominees = row.get("nominees", String[].class);
        var days = row.get("asked_on", LocalDate[].class);
        return IntStream.range(0, nominees.length).mapToObj(i -> new Nominations.Asked(nominees[i], days[i])).toList();
    }

    /** Who is a nominee is worked out each time: nothing of it is kept with the contract. */
    private static Consultation.Said said(Readable row) {
        var contract = Optional.ofNullable(row.get("contract_on", LocalDate.class)).map(on -> new Contract(on, row.get("contractor", String.class),
                row.get("lowest", Boolean.class), Nominations.isNominee(asked(row), row.get("contractor", String.class), on)));
        return new Consultation.Said(contract, Optional.ofNullable(row.get("reasons_on", LocalDate.class)), Optional.ofNullable(row.get("reasons_served", LocalDate.class)),
                Optional.ofNullable(row.get("reasons", String.class)), Optional.ofNullable(row.get("dispensation", String.class)),
                Arrays.stream(row.get("dispensed", String[].class)).flatMap(code -> Missed.of(code).stream()).collect(Collectors.toSet()),
                Optional.ofNullable(row.get("summary", String.class)), Optional.ofNullable(row.get("reasons_summary", String.class)));
    }
}
