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
 * A finding of one audit, or of several audits in a report.
 */
@Entity
class AuditFinding extends NumberedRoot {

	@Embedded
	private AuditFindingContent content;

	private @Nullable UUID auditId;

	private @Nullable UUID reportId;

	@ElementCollection
	@CollectionTable(name = "audit_finding_theme", joinColumns = @JoinColumn(name = "finding_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected AuditFinding() {
	}

	AuditFinding(UUID partnershipId, int number, AuditFindingContent content, Links links) {
		super(TimeOrderedId.next(), partnershipId, number);
		replace(content, links);
	}

	/**
	 * Replaces the content. Without an audit the finding is cross-cutting; with one its
	 * report is that of the audit.
	 */
	final void replace(AuditFindingContent content, Links links) {
		this.content = (links.auditId() != null) ? content : content.crossCutting();
		this.auditId = links.auditId();
		this.reportId = (links.auditId() != null) ? null : links.reportId();
		this.themes.retainAll(links.themes());
		this.themes.addAll(links.themes());
	}

	/** The audit or report a finding belongs to, and its themes. */
	record Links(@Nullable UUID auditId, @Nullable UUID reportId, Set<UUID> themes) {

	}

}
