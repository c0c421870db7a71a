/**
 * A made-up landlord of the size and mix that the customer strategy states ("Who are our Customers", document 004), as
 * the files a housing management system would send. The same seed makes the same landlord, to the byte. For
 * development, tests and the benchmark; never shipped. Addresses, numbers and people exist nowhere: UPRNs begin with
 * 99, postcode districts NN31 to NN39 are not in use, telephone numbers are those kept for drama.
 */
@NullMarked
package org.doorstep.demo;

import org.jspecify.annotations.NullMarked;
