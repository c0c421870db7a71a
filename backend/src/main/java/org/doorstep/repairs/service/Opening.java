package org.doorstep.repairs.service;

import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.diagnosis.Triage;

/**
 * A new repair with what its promises depend on.
 *
 * @param slotHeld whether a slot was picked, to be booked now
 */
record Opening(Repair repair, Triage.Verdict verdict, Triage.Household household, boolean slotHeld) {}
