package org.throughline.publication;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/** An explanation of little or no progress, printed in the report. */
@Entity
class ProgressExplanation extends AggregateRoot {

	private UUID reportId;

	@Enumerated(EnumType.STRING)
	private LittleProgressKind kind;

	private String subject;

	private String explanation;

	@SuppressWarnings("NullAway.Init")
	protected ProgressExplanation() {
	}

	ProgressExplanation(UUID reportId, LittleProgress about, String explanation) {
		super(TimeOrderedId.next());
		this.reportId = reportId;
		this.kind = about.kind();
		this.subject = about.reference();
		explain(explanation);
	}

	final void explain(String words) {
		Assert.hasText(words, "an explanation has words");
		this.explanation = words;
	}

	/** Returns the key of the item that it explains. */
	String key() {
		return LittleProgress.key(this.kind, this.subject);
	}

	String explanation() {
		return this.explanation;
	}

}
