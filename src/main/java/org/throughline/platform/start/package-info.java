/** Reports of a failed start. */
@NullMarked
package org.throughline.platform.start;

import org.jspecify.annotations.NullMarked;
