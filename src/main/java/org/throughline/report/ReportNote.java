package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A dated note on a published report that does not change its content.
 */
@Entity
class ReportNote extends AggregateRoot {

	private UUID reportId;

	private int number;

	private LocalDate notedOn;

	private String notedBy;

	private String wording;

	private @Nullable LocalDate removedOn;

	private @Nullable String removedReason;

	@SuppressWarnings("NullAway.Init")
	protected ReportNote() {
	}

	ReportNote(AnnualReport report, int number, LocalDate notedOn, String notedBy, String wording) {
		super(TimeOrderedId.next());
		Assert.state(report.published(), "a published report has notes");
		Assert.hasText(wording, "a note has words");
		this.reportId = report.id();
		this.number = number;
		this.notedOn = notedOn;
		this.notedBy = notedBy;
		this.wording = wording;
	}

	/** Takes the words back. The reason stays in their place. */
	void remove(LocalDate on, String reason) {
		Assert.state(this.removedOn == null, "a note is removed once");
		Assert.hasText(reason, "removing has a reason");
		this.wording = "";
		this.removedOn = on;
		this.removedReason = reason;
	}

}
