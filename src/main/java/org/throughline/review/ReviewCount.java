package org.throughline.review;

import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A number of reviews that a report declares.
 */
@Entity
class ReviewCount extends AggregateRoot {

	private UUID partnershipId;

	private int position;

	private @Nullable UUID reportId;

	@Embedded
	private CountContent content;

	@SuppressWarnings("NullAway.Init")
	protected ReviewCount() {
	}

	ReviewCount(UUID id, UUID partnershipId, int position, CountContent content, @Nullable UUID reportId) {
		super(id);
		this.partnershipId = partnershipId;
		this.position = position;
		this.content = content;
		this.reportId = reportId;
	}

	void replaceContent(CountContent newContent, @Nullable UUID newReportId) {
		this.content = newContent;
		this.reportId = newReportId;
	}

	/**
	 * Returns its details.
	 * @param reportSlugs slugs of reports by their identifiers
	 */
	DeclaredCount details(Map<UUID, String> reportSlugs) {
		String reportSlug = (this.reportId != null) ? reportSlugs.get(this.reportId) : null;
		return new DeclaredCount(id(), this.content, reportSlug, this.position, null, false, version());
	}

}
