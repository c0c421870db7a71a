package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Cell;

/**
 * The diaries of a trade on one day.
 *
 * @param day      in words
 * @param previous address of the day before
 * @param next     address of the day after
 */
public record BoardPage(String day, String previous, String next, List<Link> trades, String trade, List<Diary> diaries) {

    /**
     * @param hours when they are at work, or that they are not
     * @param spare minutes from now on that are not given away yet, in words
     */
    public record Diary(String name, String hours, String spare, List<List<Cell>> visits) {}
}
