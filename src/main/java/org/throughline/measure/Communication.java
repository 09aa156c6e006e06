package org.throughline.measure;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A communication such as a newsletter or a campaign.
 */
@Entity
class Communication extends NumberedRoot {

	private CommunicationContent content;

	private @Nullable LateEntry late;

	private @Nullable UUID reportId;

	@SuppressWarnings("NullAway.Init")
	protected Communication() {
	}

	Communication(UUID partnershipId, int number, CommunicationContent content, @Nullable UUID reportId) {
		super(TimeOrderedId.next(), partnershipId, number);
		update(content, reportId);
	}

	final void update(CommunicationContent content, @Nullable UUID reportId) {
		this.content = content;
		this.reportId = reportId;
	}

	@Nullable UUID reportId() {
		return this.reportId;
	}

	CommunicationDetails details(@Nullable String reportSlug) {
		return new CommunicationDetails(id(), number(), version(), this.content, reportSlug,
				Objects.requireNonNullElse(this.late, LateEntry.NONE));
	}

}
