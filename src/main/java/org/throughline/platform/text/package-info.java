/**
 * Markdown and differences between wordings.
 */
@NullMarked
package org.throughline.platform.text;

import org.jspecify.annotations.NullMarked;
