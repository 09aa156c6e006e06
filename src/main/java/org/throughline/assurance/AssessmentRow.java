package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * A self-assessment without its ratings, as a row of a spreadsheet.
 *
 * @param setSlug the set of standards
 * @param organisationSlug the organisation, or the partnership itself
 * @param reportSlug the report it is in; it is public once that report is
 */
public record AssessmentRow(String setSlug, String organisationSlug, SelfAssessmentContent content,
		@Nullable String reportSlug) implements RowAssessments.Row {

}
