package org.throughline.measure;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The content of a contribution.
 *
 * @param stated the amount
 * @param payerName the payer as stated; required for a payer that is not in the list,
 * such as a commissioner or a schools forum
 * @param recipientName the recipient as stated
 * @param recurring whether it is paid every year
 * @param partOf the shared sum it is part of, as stated
 * @param decision the decision of another body
 */
@Embeddable
public record ContributionContent(@Enumerated(EnumType.STRING) ContributionKind kind, StatedAmount stated,
		@Nullable String payerName, @Nullable String recipientName, @Nullable String description, boolean recurring,
		@Nullable String partOf, ContributionDecision decision) {

	public ContributionContent {
		stated = Objects.requireNonNullElse(stated, StatedAmount.NONE);
		decision = Objects.requireNonNullElse(decision, ContributionDecision.NONE);
	}

	/** Returns the content of a contribution of which nothing is stated. */
	static ContributionContent of(ContributionKind kind) {
		return new ContributionContent(kind, StatedAmount.NONE, null, null, null, false, null,
				ContributionDecision.NONE);
	}

	/** Returns the content with what an organisation has returned. */
	ContributionContent returned(ContributionAnswer.Line line) {
		return new ContributionContent(this.kind, new StatedAmount(line.amount(), null), this.payerName,
				this.recipientName, (line.description() != null) ? line.description() : this.description,
				line.recurring(), this.partOf, this.decision);
	}

	/** Returns the content for another year. */
	ContributionContent withoutAmount() {
		return new ContributionContent(this.kind, StatedAmount.NONE, this.payerName, this.recipientName,
				this.description, this.recurring, null, ContributionDecision.NONE);
	}

}
