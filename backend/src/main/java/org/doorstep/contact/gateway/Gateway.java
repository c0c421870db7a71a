package org.doorstep.contact.gateway;

import org.doorstep.contact.model.Channel;

/**
 * One way out of the house. Called on a job thread, so it may block; every wait of it has a limit. Called again with the
 * same message id when it is not known whether the last call worked, so an adapter passes the id on in the way its
 * protocol has for that.
 */
public interface Gateway {

    Channel channel();

    Answer send(Outgoing message);
}
