package org.doorstep.contact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a resident's messages, newest first.
 *
 * @param unread how many there are in all that were never opened
 * @param next   ask again with this as {@code before} for older ones
 */
public record Inbox(List<MessageView> messages, long unread, Optional<UUID> next) {}
