package org.throughline.assurance;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * A risk register.
 *
 * @param id which it is
 * @param number its number in the partnership
 * @param name what it is called
 * @param reportSlug the report that states it
 * @param ownerAsWritten who keeps it, as written
 * @param reviewCycle how often it is looked at, as written
 * @param description what it is for (Markdown)
 * @param note the editor's remark; none for the public
 * @param version counts changes
 */
public record RiskRegisterDetails(UUID id, int number, String name, @Nullable String reportSlug,
		@Nullable String ownerAsWritten, @Nullable String reviewCycle, @Nullable String description,
		@Nullable String note, int version) {

	/** What it is for, ready for the page. */
	public String descriptionHtml() {
		return Markdown.toHtml(this.description);
	}

	RiskRegisterDetails withoutNote() {
		return new RiskRegisterDetails(this.id, this.number, this.name, this.reportSlug, this.ownerAsWritten,
				this.reviewCycle, this.description, null, this.version);
	}

}
