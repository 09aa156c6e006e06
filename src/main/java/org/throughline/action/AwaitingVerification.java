package org.throughline.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An action that was reported complete.
 *
 * @param evidence what was added to it
 * @param refusal message key of the reason why the reader may not verify it, or
 * {@code null} if they may
 */
public record AwaitingVerification(ActionSummary action, List<EvidenceDetails> evidence, @Nullable String refusal) {

}
