package org.doorstep.directdebit.model;

/**
 * The landlord as Bacs knows it.
 *
 * @param userNumber the Service User Number, six digits
 * @param account    where the money goes
 * @param name       at most 18 of the letters that Bacs carries
 */
public record Originator(String userNumber, BankAccount account, String name) {

    public Originator {
        if (!userNumber.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("a Service User Number is six digits");
        }
        if (name.isBlank() || !name.equals(BacsText.of(name))) {
            throw new IllegalArgumentException("the originator's name is at most 18 letters that Bacs carries");
        }
    }
}
