/**
 * Indicators and figures as tables, out and in.
 */
@NullMarked
package org.throughline.transfer.figures;

import org.jspecify.annotations.NullMarked;
