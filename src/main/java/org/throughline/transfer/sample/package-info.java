/**
 * The sample: Oxfordshire's published reports, and accounts to try them with.
 */
@NullMarked
package org.throughline.transfer.sample;

import org.jspecify.annotations.NullMarked;
