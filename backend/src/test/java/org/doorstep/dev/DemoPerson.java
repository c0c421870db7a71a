package org.doorstep.dev;

/**
 * The demo people, as {@code keycloak/realm/doorstep-demo-users.json} has them; residents by the reference of the
 * person they are in the demo landlord's register.
 */
public enum DemoPerson {

    AMINA("p1000001", "Amina Begum, tenant of a flat"),
    DANIEL("p1000002", "Daniel Okafor, her joint tenant"),
    GRACE("p1000003", "Grace Hughes, leaseholder who lives there"),
    TOMASZ("p1000004", "Tomasz Nowak, tenant, a baby and asthma in the household"),
    RUTH("p1000005", "Ruth Adler, tenant, letters in large print"),
    MARCUS("marcus.bell", "Marcus Bell, digital champion"),
    JOANNE("joanne.pike", "Joanne Pike, contact-centre agent"),
    LENA("lena.fischer", "Lena Fischer, repairs scheduler"),
    KOFI("kofi.mensah", "Kofi Mensah, operative OP01"),
    DAWN("dawn.ellis", "Dawn Ellis, operative OP02"),
    YUSUF("yusuf.demir", "Yusuf Demir, operative OP03"),
    PRIYA("priya.shah", "Priya Shah, officer for repairs and for rents"),
    HELEN("helen.marsh", "Helen Marsh, manager"),
    ADE("ade.cole", "Ade Cole, administrator");

    private final String username;
    private final String description;

    DemoPerson(String username, String description) {
        this.username = username;
        this.description = description;
    }

    public String username() {
        return username;
    }

    public String description() {
        return description;
    }
}
