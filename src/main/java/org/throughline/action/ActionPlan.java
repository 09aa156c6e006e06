package org.throughline.action;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * Actions that were agreed together.
 */
@Entity
class ActionPlan extends AggregateRoot {

	private UUID partnershipId;

	private String slug;

	@Embedded
	private PlanContent content;

	private @Nullable UUID organisationId;

	private @Nullable UUID reportId;

	@SuppressWarnings("NullAway.Init")
	protected ActionPlan() {
	}

	ActionPlan(UUID id, UUID partnershipId, String slug, PlanContent content, @Nullable UUID organisationId,
			@Nullable UUID reportId) {
		super(id);
		this.partnershipId = partnershipId;
		this.slug = slug;
		this.content = content;
		this.organisationId = organisationId;
		this.reportId = reportId;
	}

	ProgressScheme scheme() {
		return this.content.scheme();
	}

	/** Replaces content and links. */
	void replace(PlanContent newContent, @Nullable UUID newOrganisationId, @Nullable UUID newReportId) {
		this.content = newContent;
		this.organisationId = newOrganisationId;
		this.reportId = newReportId;
	}

}
