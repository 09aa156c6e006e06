package org.throughline.paper;

import org.jspecify.annotations.Nullable;

/**
 * The request for a clearance: officer, printed text and message.
 *
 * @param printed what is printed once it is cleared, with the fields {officer}, {post}
 * and {email}, or {@code null} for nothing
 * @param message why it is asked again, or {@code null}
 */
public record ClearanceRequest(ClearingOfficer officer, @Nullable String printed, @Nullable String message) {

}
