package org.doorstep.repairs.web;

/**
 * Cancelling a visit.
 *
 * @param booked the time that would be given up
 * @param reason as typed
 */
public record CancelPage(String reference, String booked, String reason) {}
