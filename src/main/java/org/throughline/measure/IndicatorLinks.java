package org.throughline.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The records that an indicator refers to, by their slugs.
 *
 * @param monthlyAverageOf the indicator whose monthly average this is
 * @param organisation the organisation, or {@code null} for the whole area
 * @param themes its themes
 */
public record IndicatorLinks(@Nullable String monthlyAverageOf, @Nullable String organisation, List<String> themes) {

	public IndicatorLinks {
		themes = List.copyOf(themes);
	}

}
