package org.throughline.paper;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;
import org.throughline.platform.time.Dates;

/**
 * A meeting and its agenda item.
 *
 * @param council the council or organisation of the body, or {@code null}
 * @param body the body, such as "Cabinet"
 * @param meetsOn its day, or {@code null} if only the body is known
 * @param reference the reference of the agenda item, such as "CA11"
 * @param forwardPlanReference such as "2021/197"
 */
@Embeddable
public record Meeting(@Nullable String council, String body, @Nullable LocalDate meetsOn, @Nullable String itemNumber,
		@Nullable String reference, @Nullable String forwardPlanReference, @Nullable String presentedBy) {

	/** A meeting that is not recorded yet. */
	public static final Meeting EMPTY = new Meeting(null, "", null, null, null, null, null);

	/** Returns the body and the day: "Cabinet, 21 October 2025". */
	public String title() {
		return (this.meetsOn != null) ? this.body + ", " + Dates.inWords(this.meetsOn) : this.body;
	}

	Meeting checked() {
		return new Meeting(TextRules.optional("council", this.council, TextRules.LINE),
				TextRules.required("body", this.body, TextRules.LINE), this.meetsOn,
				TextRules.optional("itemNumber", this.itemNumber, TextRules.LINE),
				TextRules.optional("reference", this.reference, TextRules.LINE),
				TextRules.optional("forwardPlanReference", this.forwardPlanReference, TextRules.LINE),
				TextRules.optional("presentedBy", this.presentedBy, TextRules.LINE));
	}

	/** Returns whether it is held on a day or later. */
	public boolean from(LocalDate day) {
		return this.meetsOn != null && !this.meetsOn.isBefore(day);
	}

}
