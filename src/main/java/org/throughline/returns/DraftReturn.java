package org.throughline.returns;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is to be.
 *
 * @param nothingToReport whether there is nothing
 * @param remark what is said besides
 * @param answer as its kind says it
 */
public record DraftReturn(boolean nothingToReport, @Nullable String remark, Record answer) {

}
