package org.throughline.action;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * A recommendation in a list.
 *
 * @param id identifies it
 * @param partnershipSlug the name in addresses of the partnership whose it is
 * @param reference its name in addresses ("rec-0007")
 * @param sourceType what it comes out of
 * @param sourceId that thing, where it is held here
 * @param sourceTitle that thing in words
 * @param numberAsWritten its number in the source
 * @param wording as it is made (Markdown)
 * @param addressees whom it is made to: as written, else the organisations' names
 * @param response how it was answered
 * @param visibility who may read it
 * @param madeOn when it was made
 * @param actions how many actions answer it
 * @param actionsVerified how many of them are verified complete
 */
public record RecommendationSummary(UUID id, String partnershipSlug, String reference, SourceType sourceType,
		@Nullable UUID sourceId, String sourceTitle, @Nullable String numberAsWritten, String wording,
		@Nullable String addressees, RecommendationResponse response, Visibility visibility, @Nullable LocalDate madeOn,
		int actions, int actionsVerified) {

	/** What is recommended, in one line without Markdown. */
	public String inOneLine() {
		return ShortTitle.line(this.wording);
	}

	/** Returns the beginning of the text, for headings and page titles. */
	public String title() {
		return ShortTitle.of(this.wording);
	}

}
