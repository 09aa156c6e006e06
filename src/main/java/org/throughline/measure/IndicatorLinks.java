package org.throughline.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.FormValues;

/**
 * The records that an indicator refers to, by their slugs.
 *
 * @param monthlyAverageOf the indicator whose monthly average this is
 * @param organisation the organisation, or {@code null} for the whole area
 */
public record IndicatorLinks(@Nullable String monthlyAverageOf, @Nullable String organisation, List<String> themes) {

	/** Refers to nothing. */
	public static final IndicatorLinks NONE = new IndicatorLinks(null, null, List.of());

	public IndicatorLinks {
		monthlyAverageOf = FormValues.orNull(FormValues.text(monthlyAverageOf));
		organisation = FormValues.orNull(FormValues.text(organisation));
		themes = FormValues.chosen(themes);
	}

}
