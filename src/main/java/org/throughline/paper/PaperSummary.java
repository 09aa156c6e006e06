package org.throughline.paper;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The content of the summary box of a paper.
 *
 * @param keyDecision whether it is a key decision, or {@code null} if not stated
 */
@Embeddable
public record PaperSummary(@Nullable String purpose, @Nullable Boolean keyDecision, @Nullable String cabinetMember,
		@Nullable String corporatePriority, @Nullable String policyFramework) {

}
