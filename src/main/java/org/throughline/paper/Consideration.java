package org.throughline.paper;

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
 * A body that considers a paper or reports.
 */
@Entity
class Consideration extends NumberedRoot {

	@Embedded
	private Meeting meeting;

	@Embedded
	private @Nullable MeetingOutcome outcome;

	private @Nullable String source;

	private @Nullable UUID paperId;

	@ElementCollection
	@CollectionTable(name = "considered_report", joinColumns = @JoinColumn(name = "consideration_id"))
	@Column(name = "report_id")
	private Set<UUID> reports = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Consideration() {
	}

	Consideration(UUID partnershipId, int number, Meeting meeting, @Nullable MeetingOutcome outcome,
			@Nullable String source, Set<UUID> reports) {
		super(TimeOrderedId.next(), partnershipId, number);
		this.meeting = meeting;
		this.outcome = outcome;
		this.source = source;
		this.reports.addAll(reports);
	}

	/** Says which paper the meeting considers. */
	void considers(UUID paper) {
		this.paperId = paper;
	}

}
