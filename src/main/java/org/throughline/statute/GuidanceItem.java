package org.throughline.statute;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A demand of law or guidance: the reporting duty of a regime, or one of its
 * requirements.
 *
 * @param key its short name within the regime (R07)
 * @param level strength, or {@code null} for the duty to report
 * @param wording summary
 * @param source law or guidance
 * @param confirmation who has confirmed it
 */
public record GuidanceItem(UUID id, RegimeSummary regime, String key, @Nullable RequirementLevel level, String wording,
		String source, Confirmation confirmation, int version) {

	/** Short name of the duty to report. */
	static final String DUTY = "Duty to report";

}
