/** Which channel a notice takes, when, in which words; calendar files. Pure rules. */
@NullMarked
package org.doorstep.contact.model;

import org.jspecify.annotations.NullMarked;
