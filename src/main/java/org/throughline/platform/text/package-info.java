/** Markdown, slugs, quantities, and differences between texts. */
@NullMarked
package org.throughline.platform.text;

import org.jspecify.annotations.NullMarked;
