package org.throughline.report.web;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportPart;

/**
 * The form for showing content in another part.
 */
record SharedContentForm(String content, String part) {

	SharedContentForm(@Nullable String content, @Nullable String part) {
		this.content = Objects.requireNonNullElse(content, "");
		this.part = Objects.requireNonNullElse(part, "");
	}

	/** Returns the chosen part, or {@code null} if there is none. */
	@Nullable ReportPart chosen() {
		return Arrays.stream(ReportPart.values())
			.filter((each) -> each.name().equals(this.part))
			.findFirst()
			.orElse(null);
	}

}
