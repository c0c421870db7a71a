package org.doorstep.kernel;

/** What somebody may do, as the realm names it in lower case. One person may hold several. */
public enum Role {
    RESIDENT, CHAMPION, AGENT, SCHEDULER, OPERATIVE, OFFICER, MANAGER, ADMINISTRATOR, INTEGRATION
}
