package org.doorstep.directdebit.model;

/** What the digits of a sort code and an account number say about each other. */
public sealed interface ModulusResult {

    /**
     * They may belong together. It is no proof that the account exists.
     *
     * @param presumed no rule covers this sort code, and so nothing was reckoned
     */
    record Right(boolean presumed) implements ModulusResult {}

    /** They cannot belong together: a digit was mistyped. */
    record Wrong() implements ModulusResult {}

    /** A foreign currency account of its bank (exception 6): no check can tell, and it is taken as it is. */
    record CannotTell() implements ModulusResult {}
}
