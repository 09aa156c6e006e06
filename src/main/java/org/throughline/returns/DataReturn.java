package org.throughline.returns;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.Json;

/**
 * A return: a draft until it is sent, then fixed. The database refuses any change of a
 * return that was sent.
 */
@Entity
class DataReturn {

	@EmbeddedId
	private DataRequestPart id;

	private boolean nothingToReport;

	private @Nullable String remark;

	@Column(columnDefinition = "jsonb")
	@ColumnTransformer(read = "cast(answer as text)", write = "cast(? as jsonb)")
	private String answer;

	private String savedBy;

	private @Nullable Instant submittedAt;

	private @Nullable UUID submittedById;

	@SuppressWarnings("NullAway.Init")
	protected DataReturn() {
	}

	DataReturn(UUID requestId, int number, DraftReturn draft, String savedBy) {
		this.id = new DataRequestPart(requestId, number);
		apply(draft, savedBy);
	}

	void update(DraftReturn draft, String by) {
		Assert.state(this.submittedAt == null, "A return that was sent does not change");
		apply(draft, by);
	}

	private void apply(DraftReturn draft, String by) {
		this.nothingToReport = draft.nothingToReport();
		this.remark = draft.remark();
		this.answer = Json.write(draft.answer());
		this.savedBy = by;
	}

	void submit(Instant at, @Nullable UUID byId) {
		Assert.state(this.submittedAt == null, "A return is sent once");
		this.submittedAt = at;
		this.submittedById = byId;
	}

	int number() {
		return this.id.number();
	}

	boolean submitted() {
		return this.submittedAt != null;
	}

	boolean submittedBy(UUID personId) {
		return personId.equals(this.submittedById);
	}

}
