package org.throughline.report;

import java.util.UUID;

/**
 * Somebody commented on a draft, or answered a comment. Listeners act in the same
 * transaction.
 *
 * @param commentId the comment or the answer
 * @param answer whether it answers a comment
 */
public record DraftCommented(UUID commentId, boolean answer) {

}
