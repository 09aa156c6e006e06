/**
 * What a start that fails says: one line, with what to do.
 */
@NullMarked
package org.throughline.platform.start;

import org.jspecify.annotations.NullMarked;
