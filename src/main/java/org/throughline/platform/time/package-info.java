/**
 * Dates as documents give them.
 */
@NullMarked
package org.throughline.platform.time;

import org.jspecify.annotations.NullMarked;
