package org.doorstep.accounts;

import java.util.Optional;

/** Leads from an entry to what it was for. The module that posts under a source offers a bean; who may open it is for its page. */
public interface EntryOrigin {

    /** {@link NewEntry#source()} of what it posts. */
    String source();

    /** Address of the page; empty where the reference is none of its own. */
    Optional<String> href(String reference);
}
