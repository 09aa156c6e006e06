package org.throughline.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else saved the same thing since the editor opened it. Nothing was overwritten:
 * the editor sees both versions and chooses (design, rule 9).
 */
public class EditedMeanwhile extends RuntimeException {

	private final transient Object current;

	private final @Nullable String changedBy;

	private final @Nullable Instant changedAt;

	EditedMeanwhile(Object current, @Nullable String changedBy, @Nullable Instant changedAt) {
		super("edited meanwhile", null, false, false);
		this.current = current;
		this.changedBy = changedBy;
		this.changedAt = changedAt;
	}

	/**
	 * What stands now: {@link StatementDetails}, {@link SectionDetails},
	 * {@link PriorityDetails}, {@link ListDetails} or {@link ReportDetails}.
	 */
	public <T> T current(Class<T> type) {
		return type.cast(this.current);
	}

	/** Who changed it last. */
	public @Nullable String changedBy() {
		return this.changedBy;
	}

	/** When it was changed last. */
	public @Nullable Instant changedAt() {
		return this.changedAt;
	}

}
