package org.throughline.action;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A detail without which it cannot be judged whether an action or a recommendation was
 * done.
 */
public enum MissingDetail {

	MEASURE, OWNER, DATE;

	static Set<MissingDetail> of(@Nullable String successMeasure, @Nullable String owner, @Nullable LocalDate dueOn) {
		var missing = EnumSet.noneOf(MissingDetail.class);
		if (successMeasure == null) {
			missing.add(MEASURE);
		}
		if (owner == null) {
			missing.add(OWNER);
		}
		if (dueOn == null) {
			missing.add(DATE);
		}
		return missing;
	}

}
