package org.doorstep.desk.web;

/**
 * Recording that nobody was in.
 *
 * @param at   when they knocked, as typed or now
 * @param kept whether a photo of the door was taken in already
 */
public record NoAccessPage(String visit, String place, String at, String note, boolean kept) {}
