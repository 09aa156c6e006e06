package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A statement that was removed when a report was rolled forward, with the reason.
 */
@Entity
class DroppedStatement {

	@Id
	private UUID id;

	private UUID reportId;

	private UUID statementId;

	private String reason;

	@SuppressWarnings("NullAway.Init")
	protected DroppedStatement() {
	}

	DroppedStatement(UUID reportId, UUID statementId, String reason) {
		Assert.hasText(reason, "dropping has a reason");
		this.id = TimeOrderedId.next();
		this.reportId = reportId;
		this.statementId = statementId;
		this.reason = reason;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof DroppedStatement dropped && this.id.equals(dropped.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
