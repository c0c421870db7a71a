/**
 * Photos in and files kept. A photo is streamed to a temporary file, judged by its bytes and never by its name, drawn
 * afresh as a JPEG so that nothing hidden in it survives (where it was taken, by what, anything appended), and kept
 * under a key nobody can guess. Who may see a file is the feature's question: nothing here is reachable from outside.
 */
@NullMarked
package org.doorstep.platform.files;

import org.jspecify.annotations.NullMarked;
