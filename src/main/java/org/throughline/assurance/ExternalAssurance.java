package org.throughline.assurance;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An inspection, visit or review by others.
 */
@Entity
class ExternalAssurance extends NumberedRoot {

	@Embedded
	private ExternalAssuranceContent content;

	private @Nullable UUID reportId;

	private @Nullable UUID organisationId;

	@SuppressWarnings("NullAway.Init")
	protected ExternalAssurance() {
	}

	ExternalAssurance(UUID partnershipId, int number, ExternalAssuranceContent content, Links links) {
		super(TimeOrderedId.next(), partnershipId, number);
		replace(content, links);
	}

	final void replace(ExternalAssuranceContent content, Links links) {
		this.content = content;
		this.reportId = links.reportId();
		this.organisationId = links.organisationId();
	}

	/** The report external assurance is in, and the organisation it was about. */
	record Links(@Nullable UUID reportId, @Nullable UUID organisationId) {

	}

}
