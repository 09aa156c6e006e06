package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The group that monitors an action or a recommendation, and the end of monitoring, which
 * may be after completion.
 *
 * @param elsewhere whether its progress is not the partnership's to monitor; it is then
 * never overdue
 * @param until the last day of monitoring
 */
@Embeddable
public record Monitoring(@Column(name = "monitored_elsewhere") boolean elsewhere,
		@Column(name = "monitored_by") @Nullable String by,
		@Column(name = "monitored_until") @Nullable LocalDate until) {

	/** Nothing is stated. */
	public static final Monitoring NOT_STATED = new Monitoring(false, null, null);

	/** Whether anything is stated. */
	public boolean stated() {
		return this.elsewhere || this.by != null || this.until != null;
	}

	/** Whether the partnership still monitors it on this day, although it is closed. */
	boolean continuesOn(LocalDate day) {
		return !this.elsewhere && ((this.until != null) ? !this.until.isBefore(day) : this.by != null);
	}

	/** Returns the same monitoring until this day. */
	public Monitoring until(@Nullable LocalDate day) {
		return new Monitoring(this.elsewhere, this.by, day);
	}

	Monitoring checked() {
		return new Monitoring(this.elsewhere, this.elsewhere ? TextRules.required("by", this.by, TextRules.LINE)
				: TextRules.optional("by", this.by, TextRules.LINE), this.until);
	}

}
