package org.doorstep.desk.web;

/**
 * A new day to look again at a repair that waits.
 *
 * @param reason what it waits for, as typed or as it is now
 * @param review the new day, as typed
 */
public record LookAgainPage(String reference, String title, String place, String reason, String review) {}
