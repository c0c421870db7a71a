package org.doorstep.platform.spi;

import java.util.List;

/** The maps a module has for its kinds of file. It offers one bean with all of them: which there are is a setting. */
@FunctionalInterface
public interface ImportMaps {

    List<ImportMap> maps();
}
