package org.throughline.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/** The evidence of a report for one requirement. */
@Entity
class RequirementEvidence extends AggregateRoot {

	private UUID reportId;

	private String regimeKey;

	private String requirementKey;

	private @Nullable String explanation;

	private boolean notApplicable;

	@ElementCollection
	@CollectionTable(name = "requirement_link", joinColumns = @JoinColumn(name = "evidence_id"))
	@OrderColumn(name = "position")
	private List<EvidenceLink> links = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected RequirementEvidence() {
	}

	RequirementEvidence(UUID reportId, String regimeKey, String requirementKey) {
		super(TimeOrderedId.next());
		this.reportId = reportId;
		this.regimeKey = regimeKey;
		this.requirementKey = requirementKey;
	}

	void replace(RequirementAnswer answer) {
		this.explanation = answer.explanation();
		this.notApplicable = answer.notApplicable();
		this.links.clear();
		this.links.addAll(answer.links());
	}

	/** Adds a link, unless it is there already. */
	void add(EvidenceLink link) {
		if (this.links.stream().noneMatch((each) -> each.value().equals(link.value()))) {
			this.links.add(link);
		}
	}

}
