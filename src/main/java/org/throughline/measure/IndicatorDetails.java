package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A measure that a partnership tracks from year to year.
 *
 * @param content its definition and other details
 * @param links the records it refers to
 * @param organisationName the current name of the organisation it belongs to
 * @param breaks breaks in series, oldest first
 */
public record IndicatorDetails(UUID id, String slug, IndicatorContent content, IndicatorLinks links,
		@Nullable String organisationName, List<IndicatorBreak> breaks, int version) {

	public IndicatorDetails {
		breaks = List.copyOf(breaks);
	}

	public String name() {
		return this.content.name();
	}

}
