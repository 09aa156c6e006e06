/** Checks of uploaded files by content. */
@NullMarked
package org.throughline.platform.file;

import org.jspecify.annotations.NullMarked;
