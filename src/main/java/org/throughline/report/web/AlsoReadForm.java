package org.throughline.report.web;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportPart;

/**
 * What shall be read where else, as the form sends it.
 */
record AlsoReadForm(String what, String part) {

	AlsoReadForm(@Nullable String what, @Nullable String part) {
		this.what = Objects.requireNonNullElse(what, "");
		this.part = Objects.requireNonNullElse(part, "");
	}

	/** The part; none where none, or none there is, was chosen. */
	@Nullable ReportPart chosen() {
		return Arrays.stream(ReportPart.values())
			.filter((each) -> each.name().equals(this.part))
			.findFirst()
			.orElse(null);
	}

}
