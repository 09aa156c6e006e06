package org.throughline.assurance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.assurance.SelfAssessmentEdit.RatingEdit;

/**
 * The rating of one standard by one organisation, as a row of a spreadsheet. Set,
 * organisation and standard identify it.
 *
 * @param setSlug the set of standards
 * @param organisationName the name of the organisation on the day of the set
 * @param standard title of the standard
 * @param notRated why it is not rated; exported only
 * @param moderated label of the moderated level; exported only
 */
public record RatingRow(String setSlug, String organisationSlug, String organisationName, String standard,
		@JsonUnwrapped RatingEdit rating, @Nullable NotRated notRated,
		@Nullable String moderated) implements RowAssessments.Row {

	/** Returns a row to save. Names and moderation are not saved. */
	public static RatingRow of(String setSlug, String organisationSlug, RatingEdit rating) {
		return new RatingRow(setSlug, organisationSlug, "", "", rating, null, null);
	}

	/** Returns the label of the level, else why there is none, if known. */
	public @Nullable String answer() {
		return (this.notRated != null) ? this.notRated.label() : this.rating.level();
	}

}
