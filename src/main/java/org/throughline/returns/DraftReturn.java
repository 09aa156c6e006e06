package org.throughline.returns;

import org.jspecify.annotations.Nullable;

/**
 * New values of a return.
 *
 * @param nothingToReport whether there is nothing to report
 * @param remark the message to the business manager
 * @param answer the content
 */
public record DraftReturn(boolean nothingToReport, @Nullable String remark, Record answer) {

}
