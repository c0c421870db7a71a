package org.doorstep.desk.web;

/**
 * A new day to look again at a repair that waits.
 *
 * @param now   by when somebody looks at it as it stands, as a sentence
 * @param typed so far: {@code reason}, what it waits for, is as it is now before anything is
 */
public record LookAgainPage(String reference, String title, String place, String now, Typed typed) {}
