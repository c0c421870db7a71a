package org.doorstep.identity.web;

import java.util.List;

/**
 * A form as somebody sent it.
 *
 * @param action where on this site it was sent
 */
public record StashedForm(String action, List<Field> fields) {

    public record Field(String name, String value) {}
}
