package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.util.Map;
import java.util.stream.IntStream;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.leasehold.LateCosts.Decided;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What officers tick of costs that are late, or soon will be. */
@IntegrationTest
class LateCostTicksTests extends WithABuilding {

    @Autowired
    LateCosts costs;

    /** Whoever forgets the decision reads the page they ticked on, with what they ticked. */
    @Test
    void whatIsTickedOnAnotherPageIsShownAgainThere() {
        take(IntStream.rangeClosed(1, LateCosts.LISTED + 1).mapToObj(n -> building.cost(String.valueOf(n), "cleaning", "1.00", "", "2025-07-01,,,")).toArray(String[]::new));
        var ticked = costs.warnings(OFFICER, new LateCosts.Pages(1, 2)).block().late().getFirst().reference();
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/warnings?late=2")).contains("name=\"late\" value=\"2\"", "value=\"" + ticked + "\"");
        var fields = BodyInserters.fromFormData("cost", ticked).with("soon", "1").with("late", "2");
        assertThat(As.officerPages(client, "leasehold").post().uri("/service-charges/warnings").accept(MediaType.TEXT_HTML).body(fields).exchange()
                .expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody()).contains("value=\"" + ticked + "\" checked");
        assertThat(As.officerPages(client, "leasehold").post().uri("/service-charges/warnings").accept(MediaType.TEXT_HTML).body(fields.with("decision", "charged")).exchange()
                .expectBody().returnResult().getResponseHeaders().getLocation()).hasToString("/service-charges/warnings?soon=1&late=2");
    }

    /** One ticks the first and the second cost, one the first and the third, at the same moment: nobody has two letters of the first. */
    @Test
    void ofTwoOfficersWhoTickTheSameCostAtOnceOneTellsOfIt() {
        for (int round = 0; round < 4; round++) {
            var at = round * 3;
            take(IntStream.rangeClosed(at + 1, at + 3).mapToObj(n -> building.cost(String.valueOf(n), "cleaning", "612.00", "", "2025-07-20,,,")).toArray(String[]::new));
            var told = Flux.just(2, 3).flatMap(other -> costs.tell(OFFICER, Map.of("cost", "%1$s-%2$d,%1$s-%3$d".formatted(building.schedule(), at + 1, at + other)))
                    .subscribeOn(Schedulers.boundedElastic())).collectList().block();
            assertThat(told.stream().filter(Decided.Done.class::isInstance)).hasSize(1);
            assertThat(desk.ledgers().count("charge_told t join charge_cost c on c.id = t.cost where c.reference = '%s-%d' and t.lease = '%s'".formatted(building.schedule(), at + 1, building.mine())))
                    .isEqualTo(1);
        }
    }

    private void take(String... rows) {
        Building.changes(imports, "charge-costs", Building.costs(rows));
    }
}
