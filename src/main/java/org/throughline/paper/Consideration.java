package org.throughline.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A body that considers a paper or reports.
 */
@Entity
@EntityListeners(PaperWatch.class)
class Consideration extends NumberedRoot implements PaperPart {

	@Embedded
	private Meeting meeting;

	@Embedded
	private @Nullable MeetingOutcome outcome;

	private @Nullable String source;

	@Enumerated(EnumType.STRING)
	private MeetingDisclosure disclosure = MeetingDisclosure.OUTCOME;

	private boolean keyDecision;

	@ElementCollection
	@CollectionTable(name = "consideration_question", joinColumns = @JoinColumn(name = "consideration_id"))
	@OrderColumn(name = "position")
	private List<MeetingQuestion> questions = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "considered_paper", joinColumns = @JoinColumn(name = "consideration_id"))
	@Column(name = "paper_id")
	private Set<UUID> papers = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "considered_report", joinColumns = @JoinColumn(name = "consideration_id"))
	@Column(name = "report_id")
	private Set<UUID> reports = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Consideration() {
	}

	Consideration(UUID partnershipId, int number, MeetingEdit edit, Set<UUID> reports, Set<UUID> papers) {
		super(TimeOrderedId.next(), partnershipId, number);
		replace(edit, reports, papers);
	}

	/** Creates a meeting that was held before this system knew of it: a public fact. */
	Consideration(UUID partnershipId, int number, Meeting meeting, @Nullable MeetingOutcome outcome,
			@Nullable String source, Set<UUID> reports) {
		super(TimeOrderedId.next(), partnershipId, number);
		this.meeting = meeting;
		this.outcome = outcome;
		this.source = source;
		this.reports.addAll(reports);
	}

	/** Replaces everything that is known of it. */
	final void replace(MeetingEdit edit, Set<UUID> newReports, Set<UUID> newPapers) {
		this.meeting = edit.meeting();
		this.outcome = edit.outcome();
		this.source = edit.source();
		this.disclosure = edit.disclosure();
		this.keyDecision = edit.keyDecision();
		this.questions.clear();
		this.questions.addAll(edit.questions());
		this.reports.retainAll(newReports);
		this.reports.addAll(newReports);
		this.papers.retainAll(newPapers);
		this.papers.addAll(newPapers);
	}

	Meeting meeting() {
		return this.meeting;
	}

	/** Its papers are found by its own identifier. */
	@Override
	public UUID paperId() {
		return id();
	}

}
