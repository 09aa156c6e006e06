package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation says it contributes, on a request.
 *
 * @param lines its contributions
 */
public record ContributionAnswer(List<Line> lines) {

	public ContributionAnswer {
		lines = List.copyOf(lines);
	}

	/**
	 * A contribution.
	 *
	 * @param kind cash or in kind
	 * @param amount to the penny; none where it is not stated
	 * @param description what it is, or is for
	 * @param recurring whether it is paid every year
	 */
	public record Line(ContributionKind kind, @Nullable BigDecimal amount, @Nullable String description,
			boolean recurring) {

	}

}
