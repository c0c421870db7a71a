package org.doorstep.directdebit.model;

/**
 * One thing wrong with a file.
 *
 * @param line counted from 1; 0 for the file as a whole
 */
public record BacsFault(int line, What what) {

    public enum What {
        /** Not every line ends with carriage return and line feed. */
        LINE_ENDS,
        /** A label or a section is not there, or not where it belongs. */
        ORDER,
        /** A line is longer or shorter than its kind. */
        LENGTH,
        /** A letter that Bacs does not carry. */
        LETTERS,
        /** A field holds what it cannot. */
        FIELD,
        /** The serial number or the Service User Number differs between labels. */
        IDENTITY,
        /** A day that is none, is not after the day the file was made, or that banks do not work on. */
        DAY,
        /** Money without an amount, or an instruction with one. */
        AMOUNT,
        /** A reference that is too short or not one. */
        REFERENCE,
        /** The landlord's own account or name is another one than in the file's other records. */
        ORIGINATOR,
        /** The same payer's money, or the same instruction, twice on a day. */
        TWICE,
        /** The contra record is missing, unwanted or not the sum of its day. */
        CONTRA,
        /** The end of the file counts or adds up to something else. */
        TOTALS,
        /** A label at the end differs from its partner at the beginning. */
        TRAILER
    }
}
