package org.throughline.report;

import java.util.UUID;

/**
 * Event: a comment on a draft, or an answer to one, was written. Listeners act in the
 * same transaction.
 *
 * @param commentId the comment or the answer
 * @param answer whether it answers a comment
 */
public record DraftCommented(UUID commentId, boolean answer) {

}
