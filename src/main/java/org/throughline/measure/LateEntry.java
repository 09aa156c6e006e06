package org.throughline.measure;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * The dates on which a record of a published report was added or changed. The database
 * records them.
 *
 * @param addedOn the day it was added to the published report, or {@code null}
 * @param changedOn the day it was last changed there, or {@code null}
 */
@Embeddable
public record LateEntry(
		@Column(name = "added_after_publication", insertable = false, updatable = false) @Nullable LocalDate addedOn,
		@Column(name = "changed_after_publication", insertable = false,
				updatable = false) @Nullable LocalDate changedOn) {

	/** It is as it was published. */
	public static final LateEntry NONE = new LateEntry(null, null);

	/**
	 * Returns text such as "Added on 3 March 2026, after the report was published"; empty
	 * if it is as it was published.
	 */
	public String inWords() {
		return (this.addedOn == null && this.changedOn == null) ? "" : days() + ", after the report was published";
	}

	private String days() {
		String changed = (this.changedOn != null) ? Dates.inWords(this.changedOn) : "";
		return (this.addedOn == null) ? "Changed on " + changed
				: "Added on " + Dates.inWords(this.addedOn) + (changed.isEmpty() ? "" : " and changed on " + changed);
	}

}
