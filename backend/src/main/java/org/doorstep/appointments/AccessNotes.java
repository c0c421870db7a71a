package org.doorstep.appointments;

/**
 * Who opens the door and how to get to it.
 *
 * @param meet  the name of the person to meet, at most 100 characters
 * @param phone to ring at the door, at most 30 characters
 * @param notes anything else, at most 500 characters
 */
public record AccessNotes(String meet, String phone, String notes) {

    public static final AccessNotes NONE = new AccessNotes("", "", "");
}
