package org.doorstep.directdebit.model;

/** What a record of the file asks for (rules.md 6.6). */
public enum TransactionCode {
    FIRST("01"), REGULAR("17"), AGAIN("18"), LAST("19"), NEW("0N"), CANCEL("0C"), CONVERT("0S"), CREDIT("99");

    private final String code;

    TransactionCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean takesMoney() {
        return this == FIRST || this == REGULAR || this == AGAIN || this == LAST;
    }

    /** An instruction carries no amount. */
    public boolean isInstruction() {
        return this == NEW || this == CANCEL || this == CONVERT;
    }

    public static TransactionCode of(String code) {
        for (var known : values()) {
            if (known.code.equals(code)) {
                return known;
            }
        }
        throw new IllegalArgumentException("no transaction code");
    }
}
