package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.platform.pdf.PdfCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter that goes months after its bill was made is the demand: of a day that is to come, with the rights that are in force. */
@IntegrationTest
class LaterLettersTests extends WithABuilding {

    @Autowired
    MajorWorks works;

    @BeforeEach
    void rightsAreChecked() {
        desk.rightsAreChecked();
    }

    @AfterEach
    void noLettersAreLeft() {
        desk.ledgers().run("delete from lease_letter");
    }

    /** Of the quarter of 1 January 2027, made on 12 January: the letter of 4 June is the demand. Another summary of rights is in force since. */
    @Test
    void aLetterThatGoesLaterIsPaidLaterAndEnclosesTheRightsOfThen() {
        desk.ledgers().account("service-charge", building.me().agreement());
        absent();
        desk.billed(building.mine(), 2026);
        var bill = "/service-charges/" + building.mine() + "/2026/bills/4";
        assertThat(LeaseholdDesk.page(client, building.me().person(), bill)).contains("Pay it by Tuesday 9 February 2027");
        var now = rights();
        earlierRights();
        clock.set(Instant.parse("2027-06-03T06:00:00Z"));
        desk.billed(building.mine(), 2026);
        assertThat(LeaseholdDesk.page(client, building.me().person(), bill)).as("no letter leaves").contains("Pay it by Tuesday 9 February 2027", "What held before");
        lives();
        clock.set(Instant.parse("2027-06-04T06:00:00Z"));
        desk.billed(building.mine(), 2026);
        assertThat(rights()).isEqualTo(now);
        assertThat(LeaseholdDesk.page(client, building.me().person(), bill)).contains("Pay it by Friday 2 July 2027").doesNotContain("What held before");
        assertThat(letter("service-charge-bill")).contains("Pay £171.66 by Friday 2 July 2027", "(1) This summary").doesNotContain("February", "What held before");
        clock.set(Instant.parse("2027-06-05T06:00:00Z"));
        desk.billed(building.mine(), 2026);
        assertThat(LeaseholdDesk.page(client, building.me().person(), bill)).as("it left").contains("Pay it by Friday 2 July 2027");
    }

    @Test
    void aBillOfWorksThatGoesLaterEnclosesTheRightsOfThen() {
        desk.ledgers().account("major-works", building.me().agreement());
        var reference = desk.consulted(building);
        absent();
        works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
        earlierRights();
        lives();
        clock.set(Instant.parse("2027-04-19T09:00:00Z"));
        desk.run("leasehold.letters");
        desk.run("leasehold.works-look");
        assertThat(letter("major-works-bill")).contains("by Monday 17 May 2027", "(1) This summary").doesNotContain("What held before");
    }

    /** The summaries that the lease's demands went out with. */
    private List<String> rights() {
        return database.sql("select distinct d.rights from demand_rights d where d.demand in (select id from charge_bill where lease = $1 union select id from works_bill where lease = $1)")
                .bind(0, building.mine()).mapValue(String.class).all().collectList().block();
    }

    private void earlierRights() {
        desk.ledgers().run("insert into rights_text (hash, starts, source, checked, title, paragraphs) values ('before', '2007-10-01', 'S.I.', 'x', 'Rights', '[\"What held before\"]') on conflict do nothing");
        desk.ledgers().run("update demand_rights set rights = 'before' where demand in (select id from charge_bill where lease = '%1$s' union select id from works_bill where lease = '%1$s')"
                .formatted(building.mine()));
    }

    /** The newest letter of a kind to the first lease's owner, on one line. */
    private String letter(String kind) {
        var id = desk.ledgers().ids("contact where kind = '" + kind + "' and person = '" + building.me().person() + "' order by n desc").getFirst();
        return PdfCheck.textOf(As.resident(client, building.me().person()).get().uri("/api/letters/" + id).exchange().expectBody(byte[].class).returnResult().getResponseBody())
                .replaceAll("\\s+", " ");
    }

    private void absent() {
        desk.ledgers().run("update agreement set lives_there = false where id = '" + building.me().agreement() + "'");
    }

    private void lives() {
        desk.ledgers().run("update person set post_line1 = '9 New Street', post_town = 'Leeds', post_code = 'LS1 1AA' where reference = '" + building.me().person() + "'");
    }
}
