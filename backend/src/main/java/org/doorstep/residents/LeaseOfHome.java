package org.doorstep.residents;

/**
 * A lease that a home has or had.
 *
 * @param asked   reference of the lease whose home it is
 * @param lease   reference of a lease of that home: the same one, one before it or one after it
 * @param inForce whether it is in force today
 */
public record LeaseOfHome(String asked, String lease, boolean inForce) {}
