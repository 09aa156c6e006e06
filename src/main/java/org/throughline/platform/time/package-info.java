/** Dates and date ranges with their precision. */
@NullMarked
package org.throughline.platform.time;

import org.jspecify.annotations.NullMarked;
