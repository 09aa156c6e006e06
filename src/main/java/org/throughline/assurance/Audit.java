package org.throughline.assurance;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An audit of safeguarding practice.
 */
@Entity
class Audit extends NumberedRoot {

	@Embedded
	private AuditContent content;

	private @Nullable UUID reportId;

	@ElementCollection
	@CollectionTable(name = "audit_organisation", joinColumns = @JoinColumn(name = "audit_id"))
	@Column(name = "organisation_id")
	private Set<UUID> organisations = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Audit() {
	}

	Audit(UUID partnershipId, int number, AuditContent content, Links links) {
		super(TimeOrderedId.next(), partnershipId, number);
		replace(content, links);
	}

	final void replace(AuditContent content, Links links) {
		this.content = content;
		this.reportId = links.reportId();
		this.organisations.retainAll(links.organisations());
		this.organisations.addAll(links.organisations());
	}

	/** The report an audit is in, and the organisations that took part. */
	record Links(@Nullable UUID reportId, Set<UUID> organisations) {

	}

}
