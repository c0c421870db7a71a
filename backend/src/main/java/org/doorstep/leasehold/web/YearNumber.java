package org.doorstep.leasehold.web;

/** Numbers in addresses: what is no number is one that nothing has, so that it is not there. */
final class YearNumber {

    private static final int NONE = 0;

    private YearNumber() {}

    static int of(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : NONE;
    }
}
