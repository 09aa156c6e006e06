package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The contributions in an organisation's return.
 */
public record ContributionAnswer(List<Line> lines) {

	public ContributionAnswer {
		lines = List.copyOf(lines);
	}

	/**
	 * A contribution.
	 *
	 * @param kind cash or in kind
	 * @param amount the amount, or {@code null} if it is not stated
	 * @param recurring whether it is paid every year
	 */
	public record Line(ContributionKind kind, @Nullable BigDecimal amount, @Nullable String description,
			boolean recurring) {

	}

}
