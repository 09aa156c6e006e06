/** Dates with their precision. */
@NullMarked
package org.throughline.platform.time;

import org.jspecify.annotations.NullMarked;
