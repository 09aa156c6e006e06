package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something a partnership counts year after year.
 *
 * @param id identifies it
 * @param slug its name in addresses
 * @param said what is said of it
 * @param organisationName whose it is, under today's name
 * @param breaks from when it was defined otherwise, oldest first
 * @param version which state of it this is
 */
public record Indicator(UUID id, String slug, IndicatorParticulars said, @Nullable String organisationName,
		List<IndicatorBreak> breaks, int version) {

	public Indicator {
		breaks = List.copyOf(breaks);
	}

	public String name() {
		return this.said.name();
	}

}
