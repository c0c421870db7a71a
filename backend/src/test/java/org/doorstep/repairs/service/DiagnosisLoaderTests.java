package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.platform.journey.Answers;
import org.doorstep.platform.web.Words;
import org.doorstep.repairs.model.diagnosis.Danger;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.doorstep.repairs.model.diagnosis.Fault;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.doorstep.repairs.model.diagnosis.Payer;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.model.diagnosis.QualifyingRepair;
import org.doorstep.repairs.model.diagnosis.Trade;
import org.doorstep.residents.AgreementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class DiagnosisLoaderTests {

    static final Diagnosis DIAGNOSIS = DiagnosisLoader.diagnosis(
            new ClassPathResource("journeys/diagnosis.yaml"), new ClassPathResource("journeys/danger.yaml"));

    @Test
    void asksAtLeastThirtyQuestionsAndKnowsAtLeastAHundredAndFiftyFaults() {
        System.out.printf("Diagnosis: %d questions, %d faults, %d dangers%n",
                DIAGNOSIS.journey().questions().size(), DIAGNOSIS.faults().size(), DIAGNOSIS.dangers().size());
        assertThat(DIAGNOSIS.journey().questions()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(DIAGNOSIS.faults()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void hasEveryWordItNeedsAndNoOther() {
        var needed = new TreeSet<>(DIAGNOSIS.words());
        DIAGNOSIS.dangers().stream().map(Danger::words).forEach(needed::addAll);
        assertThat(new Words().keys("en")).filteredOn(key -> key.startsWith("diagnosis.") || key.startsWith("danger."))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void knowsWhichFaultsAreTheBuildings() {
        assertThat(DIAGNOSIS.shared()).contains("lift-person-trapped", "main-door-insecure", "communal-lights-all", "no-heating-shared", "shared-path-ice")
                .doesNotContain("burst-pipe", "cannot-lock-outside-door", "no-heating-gas", "ceiling-fallen");
        assertThat(DIAGNOSIS.shared(Answers.NONE.with("where", "kitchen").with("kitchen", "tap").with("tap", "drip"))).isFalse();
        assertThat(DIAGNOSIS.shared(Answers.NONE.with("where", "communal").with("communal", "leak"))).isTrue();
    }

    @Test
    void usesEveryTradeEveryPayerAndEveryRightToRepairClass() {
        var used = new HashSet<Object>();
        DIAGNOSIS.faults().values().forEach(fault -> {
            used.add(fault.work().trade());
            used.add(fault.work().priority());
            used.add(fault.responsibility().tenants());
            used.add(fault.responsibility().of(AgreementKind.LEASE));
            fault.rightToRepair().ifPresent(used::add);
        });
        // Whether somebody's own home is only made safe depends on the place, which no row knows.
        assertThat(used).contains((Object[]) Trade.values()).containsAll(EnumSet.complementOf(EnumSet.of(Payer.MADE_SAFE)))
                .contains((Object[]) Priority.values()).contains((Object[]) QualifyingRepair.values());
    }

    @Test
    void neverMakesDampOrMouldRoutineNorLeavesItToTheTenant() {
        assertThat(DIAGNOSIS.faults().values())
                .filteredOn(fault -> fault.hazard().map(Hazard::type).filter(HazardType.DAMP_AND_MOULD::equals).isPresent())
                .hasSizeGreaterThanOrEqualTo(15)
                .allMatch(fault -> fault.work().priority() != Priority.ROUTINE)
                .allMatch(fault -> fault.responsibility().tenants() == Payer.LANDLORD);
    }

    @Test
    void everyJobCodeIsForAFaultAndEveryFaultHasOneOfItsOwn() {
        var codes = DiagnosisLoader.jobCodes(new ClassPathResource("landlords/demo-job-codes.yaml"), DIAGNOSIS).codes();
        assertThat(codes.keySet()).isEqualTo(DIAGNOSIS.faults().keySet());
        assertThat(Set.copyOf(codes.values())).hasSameSizeAs(codes.keySet());
    }

    @Test
    void asksNobodyMoreThanSixQuestions() {
        var journey = DIAGNOSIS.journey();
        assertThat(depth(journey.first())).isLessThanOrEqualTo(6);
    }

    @Test
    void everyRoomAndPlaceLeadsToDampToElectricsAndToAnAnswerForSomebodyNotSure() {
        var questions = DIAGNOSIS.journey().questions();
        assertThat(questions.get("where").choices()).containsExactly(
                "kitchen", "bathroom", "toilet", "utility", "bedroom", "living-room", "hall-stairs", "loft", "cellar", "garage", "heating",
                "water", "electrics", "doors-windows", "damp", "pests", "outside", "communal", "safety", "other");
        assertThat(List.of("kitchen", "bathroom", "toilet-room", "utility", "room", "living-room", "hall-stairs", "loft", "cellar",
                "garage", "elsewhere", "outside", "communal", "safety"))
                .allMatch(place -> questions.get(place).choices().contains("other"));
        assertThat(List.of("kitchen", "bathroom", "toilet-room", "utility", "room", "living-room", "hall-stairs", "cellar", "elsewhere"))
                .allMatch(place -> questions.get(place).options().values().containsAll(List.of("damp", "electrics", "walls", "floor")));
        assertThat(List.of("kitchen", "bathroom", "toilet-room", "utility", "room", "living-room", "hall-stairs", "cellar", "elsewhere"))
                .allMatch(place -> questions.get(place).options().containsValue("heating"));
    }

    /** "Allow 'I'm not sure' where valid" (rules UX-1): a list of four or more is never all there is. */
    @Test
    void everyLongListHasAnAnswerForWhatIsNotOnIt() {
        assertThat(DIAGNOSIS.journey().questions().values()).filteredOn(question -> question.choices().size() > 3)
                .hasSizeGreaterThan(70)
                .allSatisfy(question -> assertThat(question.choices()).as(question.key()).containsAnyOf("other", "not-sure"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "where=kitchen, kitchen=tap, tap=drip                                              | tap-dripping",
        "where=bathroom, bathroom=toilet, toilet=blocked, toilet-blocked=yes               | toilet-blocked-only",
        "where=bedroom, room=damp, damp=mould, mould-size=big                               | mould-large",
        "where=bedroom, room=damp, damp=ill                                                | damp-ill",
        "where=heating, heating=both, heating-kind=not-sure                                | no-heating-or-hot-water",
        "where=water, water=leak, leak=electrics                                           | water-near-electrics",
        "where=water, water=leak, leak=flood                                               | burst-pipe",
        "where=communal, communal=lift, lift=trapped                                       | lift-person-trapped",
        "where=outside, outside=drain, drain=sewage-in                                     | sewage-inside",
        "where=safety, safety=gas                                                          | gas-smell",
        "where=loft, loft=leak-roof, roof-leak=some                                        | roof-leaking",
        "where=living-room, living-room=fire, fireplace=soot                               | flue-blocked",
        "where=living-room, living-room=fire, fireplace=draught                            | chimney-draught",
        "where=doors-windows, doors-windows=window, window=rain                            | window-rain-in",
        "where=doors-windows, doors-windows=front-door, front-door=rain                    | front-door-rain-in",
        "where=doors-windows, doors-windows=patio, patio-door=draught                      | patio-door-draughty",
        "where=outside, outside=wall, outside-wall=vent, air-vent=not-sure                 | air-vent-of-appliance",
        "where=heating, heating=boiler, boiler=casing                                      | boiler-casing-broken",
        "where=heating, heating=boiler, boiler=housing                                     | boiler-cupboard-broken",
        "where=electrics, electrics=wet, wet-electrics=yes                                 | water-near-electrics",
        "where=electrics, electrics=wet, wet-electrics=no                                  | electrics-wet",
        "where=damp, damp=ceiling, leak-stain=rain                                         | damp-ceiling-wet",
        "where=damp, damp=ceiling, leak-stain=wetter, leak-above=home                      | leak-from-neighbour",
        "where=kitchen, kitchen=cooker, cooker=fixed, landlord-cooker=gas                  | landlord-cooker-gas",
        "where=kitchen, kitchen=cooker, cooker=fixed, landlord-cooker=electric             | landlord-cooker-not-working",
        "where=heating, heating=heating, no-heating=fire, fire-only-heat=yes, only-fire-kind=electric | no-heating-fire-electric",
        "where=living-room, living-room=fire, fireplace=fire, fire-only-heat=no, fire-kind=electric   | fire-not-working-electric",
        "where=heating, heating=meter, meter=credit, meter-kind=gas                        | meter-credit",
        "where=electrics, electrics=none, power-neighbours=yes, no-power-meter=credit-out  | meter-credit-electric",
        "where=toilet, toilet-room=toilet, toilet=seat                                     | toilet-seat",
        "where=toilet, toilet-room=damp, damp=smell                                        | damp-smell",
        "where=utility, utility=sink, sink=blocked                                         | sink-blocked",
        "where=cellar, cellar=stairs, stairs-danger=rail                                   | banister-loose",
        "where=garage, garage=door, garage-door=open                                       | garage-door-insecure",
        "where=garage, garage=roof                                                         | outbuilding-roof",
        "where=garage, garage=keys                                                         | keys-lost",
        "where=other, elsewhere=other                                                      | something-else",
        "where=other, elsewhere=unsafe                                                     | safety-other",
        "where=kitchen, kitchen=heating, heating=boiler, boiler=noise                      | boiler-noisy",
        "where=heating, heating=heating, no-heating=solid                                  | no-heating-solid-fuel",
        "where=heating, heating=hot, no-hot-water=solid                                    | no-hot-water-solid-fuel",
        "where=bathroom, bathroom=toilet, toilet=cracked, cracked-toilet=yes               | toilet-cracked-only",
        "where=bathroom, bathroom=shower, shower=none, shower-only=yes, only-shower-kind=yes | shower-electric-not-working-only",
        "where=bathroom, bathroom=shower, shower=none, shower-only=no, other-shower-kind=no | shower-not-working-other",
        "where=bathroom, bathroom=shower, shower=cold, shower-cold=yes, cold-shower-kind=yes | shower-electric-not-hot",
        "where=bathroom, bathroom=shower, shower=cold, shower-cold=no, no-hot-water=gas     | no-hot-water-gas",
        "where=kitchen, kitchen=cooker, cooker=switch, socket=hot                           | socket-burnt",
        "where=hall-stairs, hall-stairs=window-door, doors-windows=window, window=misty     | window-misted",
        "where=hall-stairs, hall-stairs=pests, pests=mice                                   | mice-inside",
        "where=doors-windows, doors-windows=window, window=wet                              | condensation-windows",
        "where=heating, heating=no-gas                                                     | no-gas",
        "where=heating, heating=boiler, boiler=other                                       | heating-other",
        "where=communal, communal=lift, lift=not-sure                                      | lift-other",
        "where=safety, safety=secure, secure=other                                         | cannot-lock-outside-door",
        "where=doors-windows, doors-windows=keys, keys=lock                                 | locked-out-lock-broken",
        "where=communal, communal=entry, main-door=fob, fob=stopped                         | fob-not-working",
        "where=living-room, living-room=walls, walls=crack, crack-size=slow                 | crack-wide",
    })
    void whatPeopleAnswerLeadsToWhatIsWrong(String answers, String fault) {
        var given = Answers.NONE;
        for (var answer : answers.split(",")) {
            given = given.with(answer.split("=")[0].strip(), answer.split("=")[1].strip());
        }
        assertThat(DIAGNOSIS.fault(given).map(Fault::key)).contains(fault);
    }

    @Test
    void dangerCallsTheRightNumberFirst() {
        assertThat(DIAGNOSIS.dangers()).extracting(Danger::key).contains(
                "gas", "carbon-monoxide", "fire", "flood", "electrics", "trapped", "cannot-secure");
        assertThat(DIAGNOSIS.danger("gas").orElseThrow().call()).first().isEqualTo(Danger.Number.GAS);
        assertThat(DIAGNOSIS.danger("fire").orElseThrow().call()).first().isEqualTo(Danger.Number.EMERGENCY_SERVICES);
        assertThat(DIAGNOSIS.danger("power-cut").orElseThrow().call()).first().isEqualTo(Danger.Number.POWER_CUT);
        assertThat(DIAGNOSIS.fault("gas-smell").orElseThrow().guidance().danger()).contains("gas");
    }

    @Test
    void aMissingWordStopsTheStartWithItsName() {
        assertThatThrownBy(() -> DiagnosisLoader.requireWords(DIAGNOSIS, key -> !key.equals("diagnosis.ask.where")))
                .hasMessage("Words are missing: diagnosis.ask.where.");
    }

    private static int depth(String here) {
        var question = DIAGNOSIS.journey().questions().get(here);
        return question == null ? 0 : 1 + question.options().values().stream().mapToInt(DiagnosisLoaderTests::depth).max().orElse(0);
    }
}
