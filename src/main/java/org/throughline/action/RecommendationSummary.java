package org.throughline.action;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * A recommendation in a list.
 *
 * @param id its id
 * @param partnershipSlug the partnership's slug
 * @param reference its reference, for example "rec-0007"
 * @param sourceType its source
 * @param sourceId the id of the source, or {@code null} if it is not in Throughline
 * @param sourceTitle the title of the source
 * @param numberAsWritten its number in the source
 * @param wording the wording (Markdown)
 * @param addressees the addressees: as written, else the names of the organisations
 * @param response the response
 * @param visibility its visibility
 * @param madeOn the date it was made
 * @param actions the number of linked actions
 * @param actionsVerified the number of them that are verified complete
 */
public record RecommendationSummary(UUID id, String partnershipSlug, String reference, SourceType sourceType,
		@Nullable UUID sourceId, String sourceTitle, @Nullable String numberAsWritten, String wording,
		@Nullable String addressees, RecommendationResponse response, Visibility visibility, @Nullable LocalDate madeOn,
		int actions, int actionsVerified) {

	/** Returns the recommendation in one line without Markdown. */
	public String inOneLine() {
		return ShortTitle.line(this.wording);
	}

	/** Returns the beginning of the text, for headings and page titles. */
	public String title() {
		return ShortTitle.of(this.wording);
	}

}
