package org.doorstep.leasehold;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.doorstep.As;
import org.doorstep.documents.DocumentCard;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The papers of a lease as the leaseholder of a building finds them, the latest first. */
record Papers(WebTestClient client, Building building) {

    List<DocumentCard> cards() {
        return As.resident(client, building.me().person()).get().uri("/api/service-charges/" + building.mine() + "/documents").exchange()
                .expectBody(new ParameterizedTypeReference<List<DocumentCard>>() {}).returnResult().getResponseBody();
    }

    /** Which of these sentences the page says of each paper; nothing of the one to pay. */
    List<String> notes(String... sentences) {
        var page = LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/documents");
        return Arrays.stream(page.split("Made at", -1)).skip(1).map(paper -> Stream.of(sentences).filter(paper::contains).findFirst().orElse("")).toList();
    }

    /** By its address among the lease's. */
    byte[] open(String path) {
        return As.residentPages(client, building.me().person()).get().uri("/service-charges/" + building.mine() + path).exchange()
                .expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody();
    }
}
