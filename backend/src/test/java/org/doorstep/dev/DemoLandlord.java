package org.doorstep.dev;

import org.springframework.context.ApplicationContext;

/**
 * Fills an empty development database with the demo landlord: homes, people, agreements, operatives. Whoever knows how
 * to import is a bean of this type among the test classes; {@link DevServers} calls it once a data folder.
 */
public interface DemoLandlord {

    /** Imports everything, or throws; called again at the next start when it threw. */
    void load(ApplicationContext application);
}
