package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The introduction of a list of statements of one kind.
 */
@Entity
class StatementList extends AggregateRoot {

	private UUID reportId;

	@Enumerated(EnumType.STRING)
	private StatementKind kind;

	@Embedded
	private @Nullable ListContent content;

	@SuppressWarnings("NullAway.Init")
	protected StatementList() {
	}

	StatementList(UUID reportId, StatementKind kind) {
		super(TimeOrderedId.next());
		this.reportId = reportId;
		this.kind = kind;
	}

	/** Returns a copy for another version of its report. */
	StatementList copy(UUID otherReportId) {
		var copy = new StatementList(otherReportId, this.kind);
		copy.content = this.content;
		return copy;
	}

	/** Takes the content of its copy in an amendment. */
	void amend(StatementList amended) {
		this.content = amended.content;
	}

	StatementKind kind() {
		return this.kind;
	}

	void replaceContent(ListContent newContent) {
		Assert.isTrue(newContent.declared() == null || newContent.declared() >= 0, "a number is not negative");
		this.content = newContent;
	}

}
