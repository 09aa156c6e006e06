package org.throughline.publication;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import org.throughline.statute.ReportRequirement;
import org.throughline.statute.RequirementLevel;

/**
 * A requirement and how a report answers it.
 *
 * @param answer the explanation, and the links as they were made
 * @param links the links as they are now
 * @param proposals what else in the report could answer it
 * @param version version for the next edit; {@link #UNANSWERED} if nothing has been saved
 * @param signatures the sign-offs, if only they answer the requirement
 */
public record ChecklistLine(ReportRequirement requirement, RequirementAnswer answer, List<Link> links,
		List<LinkableContent> proposals, int version, @Nullable Signatures signatures) {

	/** Version of a line without an answer. */
	public static final int UNANSWERED = -1;

	public ChecklistLine {
		links = List.copyOf(links);
		proposals = List.copyOf(proposals);
	}

	public String key() {
		return this.requirement.key();
	}

	/** Returns how the line is answered. A link that is broken opens it again. */
	public State state() {
		if (this.signatures != null) {
			return this.signatures.complete() ? State.LINKED : State.OPEN;
		}
		if (this.answer.notApplicable()) {
			return State.NOT_APPLICABLE;
		}
		if (this.links.stream().anyMatch(Link::broken)) {
			return State.BROKEN;
		}
		if (!this.links.isEmpty()) {
			return State.LINKED;
		}
		return (this.answer.explanation() != null) ? State.EXPLAINED : State.OPEN;
	}

	/** Returns whether the report cannot be signed off or published as it is. */
	public boolean blocking() {
		return state().open() && this.requirement.level() == RequirementLevel.MUST;
	}

	/** Returns whether guidance expects an answer and there is none. */
	public boolean warning() {
		return state().open() && this.requirement.level() == RequirementLevel.SHOULD;
	}

	/** The state of a line. */
	public enum State {

		/** No part of the report meets it. */
		OPEN,
		/** Its evidence was removed or has no text. */
		BROKEN,
		/** The report answers it. */
		LINKED,
		/** An explanation answers it. */
		EXPLAINED,
		/** It does not apply to the report. */
		NOT_APPLICABLE;

		public boolean open() {
			return this == OPEN || this == BROKEN;
		}

	}

	ChecklistLine proposing(List<LinkableContent> proposed) {
		return new ChecklistLine(this.requirement, this.answer, this.links, proposed, this.version, this.signatures);
	}

	/**
	 * A link as it is now.
	 *
	 * @param link the link under the current name of what it leads to
	 * @param state whether it leads anywhere
	 */
	public record Link(@JsonUnwrapped EvidenceLink link, LinkState state) {

		public boolean broken() {
			return this.state != LinkState.PRESENT;
		}

	}

	/**
	 * The sign-offs of a report.
	 *
	 * @param signed the number of safeguarding partners that have signed it as it is
	 * @param partners the number of safeguarding partners in office
	 */
	public record Signatures(int signed, int partners) {

		/** Returns whether all have signed. */
		public boolean complete() {
			return this.partners > 0 && this.signed == this.partners;
		}

	}

	/** The state of a link's target. */
	public enum LinkState {

		PRESENT,
		/** The section has no text yet. */
		EMPTY,
		/** Its target was removed. */
		GONE

	}

}
