package org.doorstep.leasehold;

import org.doorstep.TestClock;
import org.doorstep.imports.Imports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A test of what a building's charges come to begins with a building of its own, on Tuesday 12 January 2027, and leaves nothing that is looked at by night. */
abstract class WithABuilding {

    @Autowired
    WebTestClient client;

    @Autowired
    Imports imports;

    @Autowired
    DatabaseClient database;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    TestClock.Standing clock;

    Building building;

    @BeforeEach
    void aBuildingOfItsOwn() {
        building = desk.building();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        desk.rightsAreNotChecked();
        desk.ledgers().run("delete from charge_bill_open");
        desk.ledgers().run("delete from charge_cost where reference like '" + building.schedule() + "-%'");
    }
}
